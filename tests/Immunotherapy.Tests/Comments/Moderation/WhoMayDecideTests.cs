using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments.Moderation;

/// <summary>Who decides, with what, and what happens when nothing can be written.</summary>
public sealed class WhoMayDecideTests : IDisposable
{
    private readonly CommentSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(Role.Editor, 403)]
    [InlineData(Role.Reviewer, 403)]
    [InlineData(Role.Administrator, 302)]
    public async Task Role_DecidesOrIsRefused(Role role, int status)
    {
        using var somebody = await Moderator.ComesAsync(site, role);
        var comment = await site.AddAsync("Zqwordsqz");

        var pages = new[] { await somebody.GetAsync(), await somebody.GetAsync(Moderator.PageOf(comment)), await somebody.GetAsync(Moderator.Pause) };
        var paused = await somebody.SendAsync(Moderator.Pause, ("Where", "en/checkpoint-inhibitors"), ("Sentence", "A sentence"));
        var decided = await somebody.DecideAsync(comment, "publish");

        Assert.All(pages, page => Assert.Equal((status == 302 ? 200 : status, status == 302), (page.Status, page.Status == 200 || page.Text.Contains("Zqwordsqz", StringComparison.Ordinal))));
        Assert.Equal((status, status), (paused.Status, decided.Status));
        Assert.Equal(status == 302 ? 2 : 0, await LinesAsync());
    }

    [Fact]
    public async Task FormWithoutToken_OrFromAnotherSite_DoesNothing()
    {
        using var moderator = await Moderator.ComesAsync(site);
        using var reader = site.NewReader();
        var foreign = (await reader.FillInAsync("Words"))["__RequestVerificationToken"];
        var comment = await site.AddAsync("Words", CommentState.Published);
        (string, string)[] fields = [("Id", comment.Id.ToString()), ("Version", "1"), ("Do", "refuse"), ("Reason", "Spam"), ("Answer", "Words"), ("Where", "/"), ("Sentence", "Words"), ("AnswerId", comment.Id.ToString())];

        foreach (var address in new[] { Moderator.Queue, Moderator.PageOf(comment), Moderator.PageOf(comment) + "?handler=Answer", Moderator.PageOf(comment) + "?handler=RemoveAnswer", Moderator.Pause, Moderator.Pause + "?handler=Resume" })
        {
            var without = await PostAsync(moderator, address, fields);
            var others = await PostAsync(moderator, address, [.. fields, ("__RequestVerificationToken", foreign)]);
            var elsewhere = await PostAsync(moderator, address, [.. fields, ("__RequestVerificationToken", moderator.Token)], ("Sec-Fetch-Site", "cross-site"));
            Assert.Equal((address, 400, 400, 403), (address, without.Status, others.Status, elsewhere.Status));
            Assert.All([without, others, elsewhere], answer => Assert.Contains("<h1>", answer.Text, StringComparison.Ordinal));
        }

        Assert.Equal(0, await LinesAsync());
    }

    [Fact]
    public async Task Reading_ChangesNothing_WhateverTheAddressSays()
    {
        using var moderator = await Moderator.ComesAsync(site);
        var comment = await site.AddAsync("Words", CommentState.Published, Desk.Reported);
        var query = $"Id={comment.Id}&Version=1&Do=refuse&Reason=Spam&Answer=a&Where=/&Sentence=a&__RequestVerificationToken={Uri.EscapeDataString(moderator.Token)}";

        foreach (var address in new[] { $"{Moderator.Queue}?{query}", $"{Moderator.PageOf(comment)}?{query}", $"{Moderator.PageOf(comment)}?handler=Answer&{query}", $"{Moderator.Pause}?{query}", $"{Moderator.Pause}?handler=Resume&{query}" })
        {
            foreach (var verb in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                Assert.InRange((await moderator.Browser.AskAsync(verb, address)).Status, 200, 404);
            }
        }

        Assert.Equal((200, 404, 404), ((await moderator.GetAsync($"{Moderator.Queue}?decided=nonsense&show=nonsense")).Status,
            (await moderator.GetAsync(Moderator.Queue + "/nonsense")).Status, (await moderator.GetAsync($"{Moderator.Queue}/{Guid.NewGuid()}")).Status));
        Assert.Equal(0, await LinesAsync());
        Assert.Equal(1, (await site.FindAsync(comment)).Version);
    }

    [Fact]
    public async Task LockedDatabase_LeavesNothingHalfDone_AndTheSameFormWorksLater()
    {
        using var moderator = await Moderator.ComesAsync(site);
        var comment = await site.AddAsync("Words");

        Shown[] answers;
        using (var other = site.Database.Open())
        using (var command = other.CreateCommand())
        {
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            answers = await Task.WhenAll(moderator.DecideAsync(comment, "refuse", "Other", "Kind words to the writer"), moderator.SendAsync(Moderator.Pause, ("Where", "/"), ("Sentence", "A sentence")));
            command.CommandText = "ROLLBACK";
            command.ExecuteNonQuery();
        }

        var still = (await site.FindAsync(comment)).State;
        var lines = await LinesAsync();
        var again = await moderator.DecideAsync(comment, "publish");
        Assert.All(answers, answer => Assert.Equal((503, true), (answer.Status, answer.Header("Retry-After") != "" && answer.Said("h1") != "")));
        Assert.Contains(answers[0].Page.QuerySelectorAll("textarea[name=Words]"), words => words.TextContent == "Kind words to the writer");
        Assert.Equal((CommentState.Waiting, 0, 302), (still, lines, again.Status));
        Assert.Equal((CommentState.Published, 1), ((await site.FindAsync(comment)).State, await LinesAsync()));
    }

    private static Task<Shown> PostAsync(Moderator moderator, string address, (string Name, string Value)[] fields, params (string, string)[] headers) =>
        moderator.Browser.AskAsync(HttpMethod.Post, address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), headers);

    private Task<int> LinesAsync() => site.AskAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.What != "add account" && entry.What != "sign in"));
}
