using System.Globalization;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Feedback;

/// <summary>Feedback that cannot be taken just now: why, for how long, and the text.</summary>
public sealed class HeldBackTests
{
    [Theory]
    [InlineData("Portal:Limits:FeedbackPerNeighbourhood")]
    [InlineData("Portal:Limits:Feedback")]
    public async Task TooMuch_IsHeldBack_WithTheTextAndATime(string limit)
    {
        using var site = new CommentSite((limit, "2"));
        using var reader = site.NewReader();
        await reader.TellAsync("useful", "First");
        var wrong = await reader.SendAsync(await reader.FeedbackAsync("wrong"));
        await reader.TellAsync("useful", "Second");

        var refused = await reader.SendAsync(await reader.FeedbackAsync("wrong", "\nThird", FeedbackPages.Section));
        var comment = await reader.SendAsync(await reader.FillInAsync("A comment has a limit of its own"));

        Assert.Equal((400, 429, 303), (wrong.Status, refused.Status, comment.Status));
        Assert.Equal("\nThird", refused.Text());
        Assert.InRange(int.Parse(refused.Header("Retry-After"), CultureInfo.InvariantCulture), 1, 1800);
        Assert.Matches("Please send it again in [0-9]+ minutes", Assert.Single(refused.Problems));
        Assert.Equal(["First", "Second"], (await site.FeedbackAsync()).Select(each => each.Text).Order());
    }

    [Fact]
    public async Task LockedDatabase_GivesTheTextBack_AndWorksAgainAfterwards()
    {
        using var site = new CommentSite();
        using var reader = site.NewReader();
        var form = await reader.FeedbackAsync("wrong", "\nWords", FeedbackPages.Section);

        Shown answer;
        using (var other = site.Database.Open())
        using (var command = other.CreateCommand())
        {
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            answer = await reader.SendAsync(form);
            command.CommandText = "ROLLBACK";
            command.ExecuteNonQuery();
        }

        Assert.Equal((503, "5", "\nWords"), (answer.Status, answer.Header("Retry-After"), answer.Text()));
        Assert.Contains("could not be stored just now", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(303, (await reader.SendAsync(PageForm.In(answer, FeedbackPages.Give).With(("Section", FeedbackPages.Section)))).Status);
        Assert.Equal("\nWords", Assert.Single(await site.FeedbackAsync()).Text);
    }

    [Fact]
    public async Task ReadOnlyDatabase_GivesTheTextBack_AndWorksAgainAfterwards()
    {
        using var portal = new KeptPortal();
        using var reader = new Reader(portal.Visitor!);
        const string address = $"/en/articles/{KeptPortal.Slug}/feedback";
        var form = await reader.FeedbackAsync("wrong", "\nWords", address: address);
        var before = MarkWriteVersion(portal, 3);

        var answer = await reader.SendAsync(form);
        var page = await reader.GetAsync(address);
        MarkWriteVersion(portal, before);

        Assert.Equal((503, "5", "\nWords"), (answer.Status, answer.Header("Retry-After"), answer.Text()));
        Assert.Equal(200, page.Status);
        await Poll.UntilAsync(async () => (await reader.SendAsync(form)).Status == 303, TimeSpan.FromSeconds(10));
    }

    // Above 2 the file is read-only, for root as well
    private static byte MarkWriteVersion(KeptPortal portal, byte version)
    {
        const int place = 18;
        var bytes = portal.Take();
        var before = bytes[place];
        bytes[place] = version;
        portal.Put(bytes);
        return before;
    }
}
