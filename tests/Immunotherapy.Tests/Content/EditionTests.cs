using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class EditionTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Topics_HoldTheirArticlesInOrder()
    {
        Write("b-second", "order: 20");
        Write("a-second", "order: 20");
        Write("first", "order: 5");
        Write("last", "");
        Write("elsewhere", "order: 1", topic: "medicines");
        content.Look();

        Assert.Empty(content.Errors);
        var topics = content.Snapshot.Edition("en")!.Topics;
        Assert.Equal(["basics", "medicines"], topics.Select(topic => topic.Topic.Id));
        Assert.Equal(
            ["first", "checkpoint-inhibitors", "side-effects", "a-second", "b-second", "last"],
            topics[0].Articles.Select(article => article.Slug));
    }

    [Fact]
    public void Topic_WithoutArticles_IsLeftOut()
    {
        Assert.Equal("basics", Assert.Single(content.Snapshot.Edition("en")!.Topics).Topic.Id);
    }

    [Fact]
    public void Neighbours_AreThoseOfTheTopic()
    {
        Write("first", "order: 5");
        Write("elsewhere", "order: 1", topic: "medicines");
        content.Look();
        var edition = content.Snapshot.Edition("en")!;

        Assert.Equal((null, "checkpoint-inhibitors"), Neighbours(edition, "first"));
        Assert.Equal(("first", "side-effects"), Neighbours(edition, "checkpoint-inhibitors"));
        Assert.Equal(("checkpoint-inhibitors", null), Neighbours(edition, "side-effects"));
        Assert.Equal((null, null), Neighbours(edition, "elsewhere"));
    }

    [Fact]
    public void Related_AreThoseThatExist()
    {
        Assert.Empty(content.Write("Text.", "related: [side-effects, checkpoint-inhibitors]"));
        var edition = content.Snapshot.Edition("en")!;

        Assert.Equal(["side-effects", "checkpoint-inhibitors"], edition.Related(edition.Article("probe")!).Select(article => article.Slug));

        content.Files.Delete("en/articles/side-effects.md");
        content.Look();
        content.Look();

        edition = content.Snapshot.Edition("en")!;
        Assert.Equal(["checkpoint-inhibitors"], edition.Related(edition.Article("probe")!).Select(article => article.Slug));
    }

    [Theory]
    [InlineData("related: [nowhere]", "There is no article \"nowhere\" to relate to.")]
    [InlineData("related: [side-efects]", "Did you mean \"side-effects\"?")]
    public void Related_ThatDoesNotExist_IsRefused(string front, string words)
    {
        FaultAssert.IsError(content.Write("Text.", front), 11, words);
    }

    [Fact]
    public void Topic_ThatDoesNotExist_IsRefused()
    {
        Write("probe", "", topic: "basic");

        content.Look();

        FaultAssert.IsError(content.FaultsOf("en/articles/probe.md"), 5, "There is no topic \"basic\" in site.yaml. Did you mean \"basics\"?");
    }

    [Fact]
    public void Terms_StandInTheOrderOfTheLanguage()
    {
        content.Files.Write("glossary.yaml", """
            - { id: z, term: { en: zebra }, meaning: { en: Last. } }
            - { id: e, term: { en: Éclair }, meaning: { en: Middle. } }
            - { id: a, term: { en: apple }, meaning: { en: First. } }
            - { id: f, term: { en: Fig }, meaning: { en: After E. } }
            """);

        content.Look();

        Assert.Equal(["a", "e", "f", "z"], content.Snapshot.Edition("en")!.Terms.Select(term => term.Id));
    }

    private void Write(string slug, string order, string topic = "basics") => content.Files.Write($"en/articles/{slug}.md",
        ContentFixture.Article(slug).Replace("order: 10", order, StringComparison.Ordinal).Replace("topic: basics", "topic: " + topic, StringComparison.Ordinal));

    private static (string?, string?) Neighbours(Edition edition, string slug)
    {
        var (previous, next) = edition.Neighbours(edition.Article(slug)!);
        return (previous?.Slug, next?.Slug);
    }
}
