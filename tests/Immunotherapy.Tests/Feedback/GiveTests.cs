using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Feedback;

namespace Immunotherapy.Tests.Feedback;

public sealed class GiveTests : IDisposable
{
    private readonly CommentSite site = new();
    private readonly Reader reader;

    public GiveTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task EachChoiceUnderAnArticle_LeadsToItsForm_AndIsTaken()
    {
        var article = await reader.GetAsync(FeedbackPages.Article);
        var links = article.Page.QuerySelectorAll(".useful a").ToList();

        foreach (var link in links)
        {
            var form = await reader.OpenAsync(link.GetAttribute("href")!);
            var sent = await reader.SendAsync((form with { Address = FeedbackPages.Give }).With(("Text", "Words"), ("Section", FeedbackPages.Section)));
            Assert.Equal((303, FeedbackPages.Give + "?sent=1"), (sent.Status, sent.Location));
        }

        Assert.Equal(["Useful", "Not useful", "Something is wrong here"], links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.Equal("nofollow", link.GetAttribute("rel")));
        Assert.Empty(article.Page.QuerySelectorAll(".useful input"));
        var stored = await site.FeedbackAsync();
        Assert.Equal(Choices.All, stored.Select(each => each.Choice).Order());
        Assert.All(stored, each => Assert.Equal(("en", "side-effects", FeedbackPages.Section, "Words"), (each.Lang, each.Slug, each.Section, each.Text)));
        Assert.All(stored, each => Assert.Equal((CommentSite.Start, false, null, null), (each.At, each.Robot, each.DoneBy, each.DoneAt)));
    }

    [Fact]
    public async Task ChoiceAlone_IsEnough_UnlessSomethingIsWrong()
    {
        await reader.TellAsync("useful", " \n ");
        await reader.TellAsync("not-useful");
        var wrong = await reader.SendAsync(await reader.FeedbackAsync("wrong"));

        Assert.Equal((400, "Write what is wrong. Without that we cannot put it right."), (wrong.Status, Assert.Single(wrong.Problems)));
        Assert.Equal([(Choice.Useful, ""), (Choice.NotUseful, "")], (await site.FeedbackAsync()).Select(each => (each.Choice, each.Text)).Order());
    }

    [Fact]
    public async Task Form_ChoosesWhatTheLinkSays_NamesTheParts_AndSaysWhatReadersMustKnow()
    {
        var page = await reader.GetAsync(FeedbackPages.Give + "?choice=wrong");
        var plain = await reader.GetAsync(FeedbackPages.Give);

        Assert.Equal("Feedback on: Side effects", page.Said("h1"));
        Assert.Equal("wrong", Assert.Single(page.Page.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.Empty(plain.Page.QuerySelectorAll("input[checked]"));
        Assert.Equal([("", "The whole page"), (FeedbackPages.Section, "How it works")], page.Page.QuerySelectorAll("option").Select(part => (part.GetAttribute("value")!, part.TextContent)));
        Assert.Contains("do not write your name, your hospital, or anything about your own health. We cannot answer.", page.Said(".before"), StringComparison.Ordinal);
        Assert.Contains("call your care team or 911 now", page.Said(".before"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_LeadBack_AndSayWhomToCall()
    {
        await reader.TellAsync("useful");

        var thanks = await reader.GetAsync(FeedbackPages.Give + "?sent=1");

        Assert.StartsWith("Thank you.", thanks.Said("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("call your care team or 911 now", thanks.Said("main"), StringComparison.Ordinal);
        Assert.Equal(FeedbackPages.Article, thanks.Page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Empty(thanks.Page.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?choice=wrong")]
    [InlineData("?sent=1")]
    public async Task Pages_AreKeptByNobody_AndNotToBeFound(string query)
    {
        var page = await reader.GetAsync(FeedbackPages.Give + query);

        Assert.Equal((200, "noindex"), (page.Status, page.Header("X-Robots-Tag")));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("", page.Header("ETag"));
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task SpanishArticle_HasItsFormInSpanish()
    {
        const string address = "/es/articles/side-effects/feedback";

        var page = await reader.GetAsync(address + "?choice=useful");
        await reader.TellAsync("useful", "Muy claro", address: address);

        Assert.Equal("es", page.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(("es", "side-effects", "Muy claro"), (await site.FeedbackAsync()).Select(each => (each.Lang, each.Slug, each.Text)).Single());
    }

    [Fact]
    public async Task SameFormTwice_IsOne_AndOtherWordsInItAreMore()
    {
        var form = await reader.FeedbackAsync("wrong", "First");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => reader.SendAsync(form)));
        await reader.SendAsync(form.With(("Text", "Second")));

        Assert.Equal(["First", "Second"], (await site.FeedbackAsync()).Select(each => each.Text).Order());
        Assert.All(await site.FeedbackAsync(), each => Assert.Equal(7, each.Id.Version));
    }

    [Fact]
    public async Task HiddenFieldFilledIn_IsTakenQuietly_AndMarked()
    {
        var trapped = await reader.SendAsync((await reader.FeedbackAsync("useful", "Buy this")).With(("Website", "https://example.org")));
        await reader.TellAsync("useful", "A person");

        Assert.Equal((303, FeedbackPages.Give + "?sent=1"), (trapped.Status, trapped.Location));
        Assert.Equal([("A person", false), ("Buy this", true)], (await site.FeedbackAsync()).Select(each => (each.Text, each.Robot)).Order());
    }
}
