using System.Text.Json;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Search;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Immunotherapy.Web.Search;

public static class SearchServices
{
    // OpenSearch Suggestions 1.1: what was typed, then what it may become
    private const string SuggestionsType = "application/x-suggestions+json";

    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<MissedWords>();
        services.AddHostedService(provider => provider.GetRequiredService<MissedWords>());
        services.AddSingleton(MissedWordsPanel.Panel);
        services.AddSingleton(new NightlyWork("missed words", AfterBackup: false, MissedWords.DeleteOldAsync));

        // Afterwards: the framework begins with an empty list of conventions
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AllowAnonymousToFolder("/Search");
            pages.Conventions.AddFolderRouteModelConvention("/Search", OnlyReading);
            pages.Conventions.AddFolderApplicationModelConvention("/Search", page => page.EndpointMetadata.Add(new OutputCacheAttribute { PolicyName = PageCache.Name }));
        });
    }

    public static void MapSearch(this WebApplication app) =>
        app.MapMethods("/{lang}/search/suggest", Verbs, (string lang, HttpContext context, Snapshot snapshot, SearchIndex index) =>
        {
            NeverKept.Mark(context.Response);
            if (snapshot.Edition(lang) is not { } edition || edition.Lang != lang)
            {
                return Results.NotFound();
            }

            var typed = SearchModel.Typed(context.Request);
            return Results.Text(JsonSerializer.Serialize(new object[] { typed, index.Suggest(snapshot, edition, typed) }), SuggestionsType);
        }).AllowAnonymous();

    private static void OnlyReading(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
        {
            selector.EndpointMetadata.Add(new HttpMethodMetadata(Verbs));
        }
    }
}
