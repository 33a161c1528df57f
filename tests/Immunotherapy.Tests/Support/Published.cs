using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Tests.Support;

/// <summary>Content as readers meet it: written to a folder, read by the real store, checked to be free of errors.</summary>
internal static class Published
{
    public const string Slug = "checkpoint-inhibitors";

    /// <param name="write">Adds to the fixture's folder what the test is about.</param>
    /// <param name="pathBase">The sub-path that the site lives under.</param>
    public static Snapshot Content(Action<ContentFixture> write, string pathBase = "")
    {
        using var content = new ContentFixture();
        write(content);
        var places = new ContentPlaces(content.Folder, Path.Join(content.Data, "last-good"));
        var store = new ContentStore(places, new Addresses(pathBase), NullLogger<ContentStore>.Instance);
        store.Refresh();
        // A broken file would leave the page out, and the test would pass or fail for another reason than its own
        Assert.DoesNotContain(store.Current.Faults, fault => fault.HoldsBack);
        return store.Current;
    }

    public static Snapshot Content(ArticleFile article, string lang = "en") => Content(content => content.Write(article, Slug, lang));

    public static Snapshot Content() => Content(_ => { });

    /// <summary>The only block of its kind in an article with this body.</summary>
    public static TBlock Block<TBlock>(string body)
        where TBlock : Segment =>
        Assert.Single(Content(new ArticleFile { Body = body }).Article().Body.Segments.OfType<TBlock>());

    public static void Write(this ContentFixture content, ArticleFile article, string slug, string lang = "en") =>
        content.Write($"{lang}/articles/{slug}.md", article.ToString());

    public static Edition English(this Snapshot snapshot) => snapshot.Edition("en")!;

    public static Article Article(this Snapshot snapshot, string slug = Slug, string lang = "en") =>
        snapshot.Edition(lang)?.Article(slug) ?? throw new InvalidOperationException($"There is no article {lang}/{slug}.");

    public static Source Source(string title = "First title", string date = "", DateOnly? read = null, string url = "https://example.org/first") =>
        new("first-source", title, "First publisher", url, date, read);
}
