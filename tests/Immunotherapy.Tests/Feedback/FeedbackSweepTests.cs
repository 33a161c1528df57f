using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Feedback;

/// <summary>What a reader told staff is in no log, on no page of readers, and changes no kept page.</summary>
public sealed class FeedbackSweepTests : IDisposable
{
    private const string Marker = "zqmarkerqz";

    private static readonly string[] Public =
    [
        "/en", "/es", "/en/articles", FeedbackPages.Article, FeedbackPages.Give, FeedbackPages.Give + "?sent=1", "/en/articles/checkpoint-inhibitors", "/en/glossary",
        "/en/feed.xml", "/sitemap.xml", "/robots.txt",
    ];

    private readonly CommentSite site = new(Moderator.Calm);
    private readonly Reader reader;

    public FeedbackSweepTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task Words_AreOnNoPageOfReaders_AndThePageOfTheArticleStaysTheSame()
    {
        var before = await reader.GetAsync(FeedbackPages.Article);
        await reader.TellAsync("wrong", Marker, FeedbackPages.Section);
        using var other = site.NewReader();

        foreach (var address in Public)
        {
            foreach (var asker in new[] { reader, other })
            {
                var page = await asker.GetAsync(address);
                Assert.Equal((address, 200), (address, page.Status));
                Assert.DoesNotContain(Marker, page.Text, StringComparison.OrdinalIgnoreCase);
            }
        }

        var after = await reader.GetAsync(FeedbackPages.Article);
        Assert.Equal((before.Text, before.Header("ETag")), (after.Text, after.Header("ETag")));
    }

    [Fact]
    public async Task WhatAReaderAndStaffDo_LeavesNoWordInTheLogFiles_NorInTheLogOfWhatWasDone()
    {
        using var editor = await Moderator.ComesAsync(site, Role.Editor);
        await reader.TellAsync("wrong", Marker, FeedbackPages.Section);
        var form = await reader.FeedbackAsync("wrong", Marker);
        await reader.SendAsync(form.With(("__RequestVerificationToken", Marker)));
        await reader.SendAsync(form.With(("Text", Marker + new string('a', 2_000))));
        await reader.SendAsync(form.With(("Text", Marker + new string('a', 70_000))));
        await reader.SendAsync(form.With(("Choice", Marker), ("Section", Marker)));
        await reader.GetAsync(FeedbackPages.Give + "?choice=" + Marker);
        var message = Assert.Single(await site.FeedbackAsync());
        await editor.SendAsync(FeedbackPages.Inbox, ("Id", message.Id.ToString()), ("Do", "done"));
        await editor.GetAsync($"{FeedbackPages.Inbox}?changed={message.Id}");
        await editor.SendAsync(FeedbackPages.Inbox, ("Id", Marker), ("Do", Marker));

        const string route = "{lang}/articles/{slug}/feedback";
        await Poll.UntilAsync(() => Log.Lines(site.Content.Data).Count(line => line.Contains(route, StringComparison.Ordinal)) >= 8, TimeSpan.FromSeconds(10));
        var secrets = new[] { Marker, message.Id.ToString(), "side-effects", "127.0.0.1", "how-it-works" };
        Assert.All(Log.Lines(site.Content.Data), line => Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(await FilesWith.TextAsync(Path.Join(site.Content.Data, "logs"), Marker));
        Assert.NotEmpty(await FilesWith.TextAsync(site.Content.Data, Marker));
    }
}
