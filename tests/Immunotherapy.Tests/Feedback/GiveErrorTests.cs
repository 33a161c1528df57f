using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Feedback;

namespace Immunotherapy.Tests.Feedback;

/// <summary>Whatever is wrong with a form, the page says it in words, and all that was chosen and typed comes back.</summary>
public sealed class GiveErrorTests(CommentSite site) : IClassFixture<CommentSite>, IDisposable
{
    // Line ends in front, odd letters, markup and an unpaired quote
    private const string Text = "\n\n  Two lines before\n<script>alert(1)</script><a href=\"javascript:1\">&amp;\"'</a> https://example.org 𝒳 é \u200B\u202E\tend \n";

    private readonly Reader reader = site.NewReader();

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task ScriptAndLinks_AreKeptAsText()
    {
        await reader.TellAsync("wrong", Text + "kept");

        Assert.Single(await site.FeedbackAsync(), each => each.Text == Text + "kept");
    }

    [Theory]
    [InlineData("Choice", null, "Choose one of the three.")]
    [InlineData("Choice", "excellent", "Choose one of the three.")]
    [InlineData("Choice", "Wrong", "Choose one of the three.")]
    [InlineData("Section", "s-nothing", "That part is no longer on the page. Choose again.")]
    [InlineData("Section", "sources", "That part is no longer on the page. Choose again.")]
    public async Task UnknownValue_IsToldSo_AndTheTextComesBack(string field, string? value, string told)
    {
        var before = (await site.FeedbackAsync()).Count;

        var answer = await reader.SendAsync((await reader.FeedbackAsync("wrong", Text)).With((field, value)));

        Assert.Equal((400, told), (answer.Status, Assert.Single(answer.Problems)));
        Assert.Equal("\n" + Text, "\n" + answer.Text());
        Assert.Equal(before, (await site.FeedbackAsync()).Count);
    }

    [Fact]
    public async Task LinkWithAnUnknownChoice_ShowsTheFormAndSaysSo()
    {
        var answer = await reader.GetAsync(FeedbackPages.Give + "?choice=<script>");

        Assert.Equal((400, "Choose one of the three."), (answer.Status, Assert.Single(answer.Problems)));
        Assert.Empty(answer.Page.QuerySelectorAll("main script, input[checked]"));
    }

    [Theory]
    [InlineData("/en/articles/nothing/feedback")]
    [InlineData("/xx/articles/side-effects/feedback")]
    [InlineData("/es/articles/checkpoint-inhibitors/feedback")]
    public async Task ArticleThatIsNotThere_HasNoForm(string address)
    {
        var form = await reader.FeedbackAsync("useful", "To an article that is not there");

        var page = await reader.GetAsync(address + "?choice=useful");
        var sent = await reader.SendAsync(form with { Address = address });

        Assert.Equal((404, 404), (page.Status, sent.Status));
        Assert.Contains("This page does not exist", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.FeedbackAsync(), each => each.Text.StartsWith("To an article", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a", 1001, "1,001 letters, and 1,000 are the most")]
    [InlineData("😀", 1001, "1,001 letters")]
    [InlineData("a\r\n", 501, "1,002 letters")]
    [InlineData("ten bytes.", 1024, "10,240 letters")]
    public async Task TooLongText_IsToldItsLength_AndComesBackWhole(string part, int times, string told)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));

        var answer = await reader.SendAsync((await reader.FeedbackAsync("not-useful", text, FeedbackPages.Section)));

        Assert.Equal(400, answer.Status);
        Assert.Contains(told, Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(text.ReplaceLineEndings("\n"), answer.Text());
        Assert.Equal("not-useful", Assert.Single(answer.Page.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.Equal(FeedbackPages.Section, Assert.Single(answer.Page.QuerySelectorAll("option[selected]")).GetAttribute("value"));
    }

    [Fact]
    public async Task LongestText_IsTaken()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 999)) + "\n";

        await reader.TellAsync("wrong", text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Single(await site.FeedbackAsync(), each => each.Text == text);
    }

    [Fact]
    public async Task NullCharacter_IsRefused()
    {
        var form = await reader.FeedbackAsync("wrong", "a\0b");
        using var parts = new MultipartFormDataContent();
        form.Fields.ToList().ForEach(field => parts.Add(new StringContent(field.Value), field.Key));

        var answer = await reader.AskAsync(HttpMethod.Post, form.Address, parts);

        Assert.Equal(400, answer.Status);
        Assert.Contains("a sign that cannot be kept", Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormWithoutOrWithAForeignToken_GetsTheTextBack_AndCanBeSentAgain()
    {
        const string text = Text + "again";
        using var other = site.NewReader();
        var form = await reader.FeedbackAsync("wrong", text);
        var foreign = await other.FeedbackAsync("wrong", text);

        var answers = new[]
        {
            await reader.SendAsync(form.WithoutToken()),
            await reader.SendAsync(form.With(("__RequestVerificationToken", foreign["__RequestVerificationToken"]))),
        };
        var again = await reader.SendAsync(PageForm.In(answers[0], FeedbackPages.Give).With(("Section", "")));

        Assert.All(answers, answer => Assert.Equal((400, text), (answer.Status, answer.Text())));
        Assert.All(answers, answer => Assert.StartsWith("The form was open for a long time", Assert.Single(answer.Problems), StringComparison.Ordinal));
        Assert.Equal(303, again.Status);
        Assert.Single(await site.FeedbackAsync(), each => each.Text == text && each.Choice == Choice.Wrong);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task FormFromAnotherSite_IsRefused(string header, string value)
    {
        const string text = "From another site";
        var form = await reader.FeedbackAsync("wrong", text);

        var answer = await reader.AskAsync(HttpMethod.Post, form.Address, new FormUrlEncodedContent(form.Fields), (header, value));

        Assert.Equal(403, answer.Status);
        Assert.DoesNotContain(await site.FeedbackAsync(), each => each.Text == text);
    }
}
