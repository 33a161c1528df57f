using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class TopicListTests : BunitContext
{
    [Fact]
    public void Topics_WithoutMessages_LinkTheirArticlesInReadingOrder()
    {
        var snapshot = Published.Content(content =>
        {
            content.Write(new ArticleFile { Title = "First", Order = 1 }, "z-first");
            content.Write(new ArticleFile { Title = "Second", Order = 2 }, "a-second");
            content.Write(new ArticleFile { Title = "A medicine", Topic = "medicines" }, "a-medicine");
        });

        var shown = Show(snapshot.English());

        Assert.Equal(["The basics", "Medicines"], shown.Names("region"));
        Assert.Equal(
            ["First", "Second", "Checkpoint inhibitors", "Side effects"],
            shown.ByRole("region", "The basics").QuerySelectorAll("li > a").Select(Accessible.Words));
        Assert.Equal("/en/articles/a-medicine", shown.ByRole("link", "A medicine").GetAttribute("href"));
        Assert.DoesNotContain("brake", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_WithMessages_ShowEachBelowItsLink()
    {
        var snapshot = Published.Content(content =>
            content.Write(new ArticleFile { Title = "Pembrolizumab", KeyMessage = "It blocks PD-1.", Topic = "medicines" }, "pembrolizumab"));

        var shown = Show(snapshot.English(), withMessages: true);

        shown.ByRole("region", "Medicines").QuerySelector("ul")!.MarkupMatches("""
            <ul><li><a href="/en/articles/pembrolizumab">Pembrolizumab</a><p>It blocks PD-1.</p></li></ul>
            """);
    }

    [Fact]
    public void Topics_None_ShowNothing()
    {
        var shown = Render<TopicList>(parameters => parameters.Add(list => list.Topics, []).Add(list => list.Lang, "en"));

        shown.MarkupMatches("");
    }

    [Fact]
    public void Topics_InAnotherLanguage_HaveItsNames()
    {
        var snapshot = Published.Content(content => content.Write(new ArticleFile { Title = "Los inhibidores" }, Published.Slug, "es"));

        var shown = Show(snapshot.Edition("es")!);

        Assert.Equal(["Lo básico"], shown.Names("region"));
        Assert.Equal("/es/articles/checkpoint-inhibitors", shown.ByRole("link", "Los inhibidores").GetAttribute("href"));
    }

    [Fact]
    public void Article_WithMarkupInTitleAndMessage_ShowsItAsText()
    {
        var snapshot = Published.Content(new ArticleFile { Title = "<script>a</script>", KeyMessage = "<img src=x>" });

        var shown = Show(snapshot.English(), withMessages: true);

        Assert.Empty(shown.FindAll("script, img"));
        Assert.Equal("<img src=x>", shown.ByRole("link", "<script>a</script>").NextElementSibling!.Words());
    }

    [Fact]
    public void Site_UnderASubPath_LinksBelowIt()
    {
        var snapshot = Published.Content(_ => { }, pathBase: "/portal");

        var shown = Show(snapshot.English());

        Assert.Equal("/portal/en/articles/side-effects", shown.ByRole("link", "Side effects").GetAttribute("href"));
    }

    private IRenderedComponent<TopicList> Show(Edition edition, bool withMessages = false) =>
        Render<TopicList>(parameters => parameters
            .Add(list => list.Topics, edition.Topics)
            .Add(list => list.Lang, edition.Lang)
            .Add(list => list.WithMessages, withMessages));
}
