using Immunotherapy.Web.Content.Search;

namespace Immunotherapy.Web.Content;

public static class ContentServices
{
    public static void AddContent(this IServiceCollection services, ContentPlaces places, string pathBase)
    {
        services.AddSingleton(places);
        services.AddSingleton(new Addresses(pathBase));
        services.AddSingleton(provider =>
        {
            var store = ActivatorUtilities.CreateInstance<ContentStore>(provider);
            store.Refresh();
            return store;
        });

        // One request sees one snapshot, from the key under which its page is kept to the page's last line
        services.AddScoped(provider => provider.GetRequiredService<ContentStore>().Current);
        services.AddHostedService<ContentWatch>();
        services.AddSingleton<SearchIndex>();
        services.AddHostedService<SearchIndexing>();
    }
}
