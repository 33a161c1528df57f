using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class SourceListTests : BunitContext
{
    [Fact]
    public void Source_WithDateAndDayOfReading_ShowsBoth()
    {
        var shown = Show(Published.Source(date: "2022-04", read: new DateOnly(2026, 11, 23)));

        Assert.Equal("First title. First publisher, 2022-04 (read November 23, 2026).", shown.Find("li").Words());
    }

    [Fact]
    public void Source_WithoutDate_ShowsTheDayOfReading()
    {
        var shown = Show(Published.Source(read: new DateOnly(2026, 11, 23)));

        Assert.Equal("First title. First publisher (read November 23, 2026).", shown.Find("li").Words());
    }

    [Fact]
    public void Source_NeverRead_ShowsItsDate()
    {
        var shown = Show(Published.Source(date: "2022"));

        Assert.Equal("First title. First publisher, 2022.", shown.Find("li").Words());
    }

    [Fact]
    public void Source_WithoutAnyDate_EndsAfterItsPublisher()
    {
        var shown = Show(Published.Source());

        Assert.Equal("First title. First publisher.", shown.Find("li").Words());
    }

    [Fact]
    public void Title_InAnotherLanguageThanThePage_IsMarked()
    {
        var shown = Show(Published.Source("One"), Published.Source("Dos") with { Lang = "es" });

        Assert.Equal([null, "es"], shown.FindAll("a").Select(link => link.GetAttribute("lang")));
    }

    [Fact]
    public void Source_Withdrawn_SaysSoBetweenTitleAndPublisher()
    {
        var shown = Show(Published.Source() with { Status = new SourceStatus(SourceStatus.Withdrawn, null, "", "") });

        Assert.Equal($"First title. {Words.English.SourceWithdrawn} First publisher.", shown.Find("li").Words());
    }

    // Citations in the text lead to #source-1, #source-2 …
    [Fact]
    public void Sources_AreNumberedInTheirOrder()
    {
        var shown = Show(Published.Source("One"), Published.Source("Two"), Published.Source("Three"));

        Assert.Equal(
            [("source-1", "One"), ("source-2", "Two"), ("source-3", "Three")],
            shown.ByRole("region", "Sources").QuerySelectorAll("ol > li").Select(item => (item.Id, item.QuerySelector("a")!.Words())));
    }

    [Fact]
    public void Link_LeadsOutsideWithoutVouchingForIt()
    {
        var shown = Show(Published.Source(url: "https://example.org/a?b=1&c=\"2\""));

        var link = shown.ByRole("link", "First title");
        Assert.Equal("https://example.org/a?b=1&c=\"2\"", link.GetAttribute("href"));
        Assert.Equal(["nofollow", "noopener", "ugc"], link.GetAttribute("rel")!.Split(' ').Order());
        Assert.False(link.HasAttribute("target"));
    }

    [Fact]
    public void Source_WithMarkup_IsText()
    {
        var shown = Show(Published.Source("<script>a</script>", date: "<b>2022</b>"));

        Assert.Equal("<script>a</script>. First publisher, <b>2022</b>.", shown.Find("li").Words());
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughout()
    {
        var edition = new Edition("ar", ArabicWords.Words, Site.Unread, [], [], []);
        var source = new Source("key", "عنوان", "ناشر", "https://example.org/", "2022", new DateOnly(2026, 11, 23));

        var shown = Render<SourceList>(parameters => parameters.Add(list => list.Sources, [source]).Add(list => list.Edition, edition));

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        Assert.Equal([ArabicWords.In("Sources")], shown.Names("region"));
    }

    private IRenderedComponent<SourceList> Show(params Source[] sources)
    {
        var edition = new Edition("en", Words.English, Site.Unread, [], [], []);
        return Render<SourceList>(parameters => parameters.Add(list => list.Sources, sources).Add(list => list.Edition, edition));
    }
}
