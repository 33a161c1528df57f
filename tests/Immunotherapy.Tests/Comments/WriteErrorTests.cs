using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Comments;

/// <summary>Whatever is wrong with a form, the page says it in words and the text comes back exactly.</summary>
public sealed class WriteErrorTests(CommentSite site) : IClassFixture<CommentSite>, IDisposable
{
    // Line ends in front, odd letters, markup and an unpaired quote
    private const string Text = "\n\n  Two lines before\n<b>&amp;\"'</b> 𝒳 é \u200B\u202E\tend \n";

    private readonly Reader reader = site.NewReader();

    public static TheoryData<string, string, string> LongTexts => new()
    {
        { "letters", new string('a', 4001), "4,001 letters, and 4,000 are the most" },
        { "letters outside the first plane", string.Concat(Enumerable.Repeat("😀", 4001)), "4,001 letters" },
        { "letters with line ends", string.Concat(Enumerable.Repeat("a\r\n", 2001)).TrimEnd(), "4,001 letters" },
    };

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task MissingConsents_AreToldEach_AndTheTextComesBack()
    {
        const string withoutConsent = Text + "without consent";
        var form = (await reader.FillInAsync(withoutConsent, "  A name ")).With(("ConsentShow", null), ("ConsentAge", "yes"));

        var answer = await reader.SendAsync(form);

        Assert.Equal(400, answer.Status);
        Assert.Collection(answer.Problems, show => Assert.StartsWith("Tick the box if you agree", show, StringComparison.Ordinal), age => Assert.StartsWith("Tick the box if you are 16", age, StringComparison.Ordinal));
        Assert.Equal(withoutConsent, answer.Typed);
        Assert.Equal("  A name ", answer.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.DoesNotContain(await site.CommentsAsync(), comment => comment.Body == withoutConsent);
    }

    [Fact]
    public async Task TickedBox_StaysTicked_AndTheKeyStaysTheSame()
    {
        var form = (await reader.FillInAsync("")).With(("ConsentAge", null));

        var answer = await reader.SendAsync(form);

        var again = PageForm.In(answer, Reader.WriteAddress);
        Assert.Equal((form["FormKey"], form["Opened"], "true"), (again["FormKey"], again["Opened"], again["ConsentShow"]));
        Assert.DoesNotContain(again.Fields, field => field.Key == "ConsentAge");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\u2003 ")]
    public async Task EmptyText_IsToldSo(string body)
    {
        var answer = await reader.SendAsync(await reader.FillInAsync(body));

        Assert.Equal((400, "Write your comment."), (answer.Status, Assert.Single(answer.Problems)));
        Assert.Equal(body.ReplaceLineEndings("\n"), answer.Typed);
    }

    [Theory, MemberData(nameof(LongTexts))]
    public async Task TooLongText_IsToldItsLength_AndComesBackWhole(string what, string body, string told)
    {
        var answer = await reader.SendAsync(await reader.FillInAsync(body));

        Assert.True(answer.Status == 400, what);
        Assert.Contains(told, Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(body.ReplaceLineEndings("\n"), answer.Typed);
    }

    [Fact]
    public async Task LongestText_IsTaken()
    {
        var body = string.Concat(Enumerable.Repeat("😀", 3999)) + "\n";

        var token = await reader.WriteAsync(body.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(body, (await site.FindAsync(token)).Body);
    }

    [Theory]
    [InlineData("a\0b", "Name")]
    [InlineData("Words", "N\0me")]
    public async Task NullCharacter_IsRefused(string body, string name)
    {
        var form = await reader.FillInAsync(body, name);
        using var parts = new MultipartFormDataContent();
        form.Fields.ToList().ForEach(field => parts.Add(new StringContent(field.Value), field.Key));

        var asParts = await reader.AskAsync(HttpMethod.Post, form.Address, parts);
        var asUsual = await reader.SendAsync(form);

        Assert.Equal((400, 400), (asParts.Status, asUsual.Status));
        Assert.Contains("a sign that cannot be kept", Assert.Single(asParts.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongName_IsToldSo()
    {
        var answer = await reader.SendAsync(await reader.FillInAsync(Text, new string('n', 61)));

        Assert.Equal((400, "The name is too long: 60 letters are the most."), (answer.Status, Assert.Single(answer.Problems)));
        Assert.Equal(Text, answer.Typed);
        Assert.Equal(new string('n', 61), answer.Page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task ContactDetails_ArePointedOutOnce_AndThenTaken()
    {
        const string body = "Call me: +1 212 555 0100, or write to a@example.org.\r\nwww.example.org";
        var first = await reader.SendAsync(await reader.FillInAsync(body, "me@example.com"));
        var second = PageForm.In(first, Reader.WriteAddress).With(("ConsentShow", "true"), ("ConsentAge", "true"));

        var more = await reader.SendAsync(second.With(("Body", body + " b@example.org")));
        var taken = await reader.SendAsync(second);

        Assert.Equal((400, 400, 303), (first.Status, more.Status, taken.Status));
        Assert.Contains("me@example.com, +1 212 555 0100, a@example.org, www.example.org.", Assert.Single(first.Problems), StringComparison.Ordinal);
        Assert.Contains("contact details: b@example.org.", Assert.Single(more.Problems), StringComparison.Ordinal);
        Assert.Equal(body.ReplaceLineEndings("\n"), first.Typed);
        Assert.Contains("Contact details: me@example.com, +1 212 555 0100", (await site.FindAsync(second["FormKey"])).Marks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormWithoutOrWithAForeignToken_GetsTheTextBack_AndCanBeSentAgain()
    {
        using var other = site.NewReader();
        var form = await reader.FillInAsync(Text);
        var foreign = await other.FillInAsync(Text);

        var answers = new[]
        {
            await reader.SendAsync(form.With(("__RequestVerificationToken", null))),
            await reader.SendAsync(form.With(("__RequestVerificationToken", "nonsense"))),
            await reader.SendAsync(form.With(("__RequestVerificationToken", foreign["__RequestVerificationToken"]))),
        };
        using var withoutCookie = site.NewReader();
        var lost = await withoutCookie.SendAsync(form);
        var again = await withoutCookie.SendAsync(PageForm.In(lost, Reader.WriteAddress));

        Assert.All([.. answers, lost], answer => Assert.Equal((400, Text), (answer.Status, answer.Typed)));
        Assert.All([.. answers, lost], answer => Assert.StartsWith("The form was open for a long time", Assert.Single(answer.Problems), StringComparison.Ordinal));
        Assert.Equal((303, Reader.Receipt(form["FormKey"])), (again.Status, again.Location));
    }
}
