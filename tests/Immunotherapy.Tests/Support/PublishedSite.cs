using System.Net;
using System.Text.RegularExpressions;

namespace Immunotherapy.Tests.Support;

/// <summary>The published program in Production, with small content that does not change, for all tests that only ask.</summary>
public sealed class PublishedSite(Publication publication) : IAsyncLifetime
{
    public const string Name = "published site";

    private readonly ContentFixture content = new();
    private RunningSite? running;

    public Uri Address => running!.Address;

    /// <summary>Where it writes.</summary>
    public string Data => content.Data;

    public HttpClient Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        content.Write("en/pages/community-rules.md", ContentFixture.Page("Community rules"));
        content.Write("en/pages/accessibility.md", ContentFixture.Page("Accessibility"));
        content.WriteWalletCard();
        content.WriteArticle("with-picture", body: "## Drawn\n\nText [@first-source] and [@second-source].\n\n![A drawing.](../../media/drawing.svg \"Drawn.\")\n");
        content.WriteArticle("taken-down");
        content.WriteArticle("side-effects", lang: "pt-BR");
        content.WriteTrialFiles();
        var settings = RunningSite.Settings(content);
        settings["Portal__Limits__Burst"] = "1000000";
        running = await RunningSite.ServeAsync(publication, settings);
        Visitor = running.Visitor();
        content.Delete("en/articles/taken-down.md");
        await Poll.UntilAsync(
            async () => (await Visitor.GetAsync("/en/articles/taken-down")).StatusCode == HttpStatusCode.Gone, TimeSpan.FromSeconds(10));
    }

    public ValueTask DisposeAsync()
    {
        Visitor?.Dispose();
        running?.Dispose();
        content.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Fills <c>{}</c> as the page with a picture writes it.</summary>
    public async Task<string> WholeAsync(string address)
    {
        var page = await Visitor.GetStringAsync("/en/articles/with-picture", TestContext.Current.CancellationToken);
        var pattern = Regex.Escape(address).Replace(@"\{}", "[a-z0-9]+", StringComparison.Ordinal);
        return address.Contains("{}", StringComparison.Ordinal) ? Regex.Match(page, pattern).Value : address;
    }
}

[CollectionDefinition(PublishedSite.Name)]
public sealed class PublishedSiteGroup : ICollectionFixture<PublishedSite>;
