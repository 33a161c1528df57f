using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Comments;

/// <summary>A decision shows on the article at once, for whoever asks in whatever encoding.</summary>
public sealed class DecisionShowsTests : IDisposable
{
    private const string Article = "/en/articles/side-effects";

    private static readonly string[] Encodings = ["br", "gzip", "identity"];

    private readonly CommentSite site = new();
    private readonly Reader reader;

    public DecisionShowsTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task Decision_ChangesItsArticle_AndNoOther()
    {
        await site.AddAsync("Other", CommentState.Published);
        var comment = await site.AddAsync("Decided words");
        var before = await GetAsync(Article);
        var elsewhere = await GetAsync("/en/articles/checkpoint-inhibitors");

        await site.PublishAsync(comment);
        var after = await GetAsync(Article);
        var elsewhereAfter = await GetAsync("/en/articles/checkpoint-inhibitors");

        Assert.All(before, page => Assert.Equal("1 comment", page.Said(".count")));
        Assert.All(after, page => Assert.Equal("2 comments", page.Said(".count")));
        Assert.All(after, page => Assert.Contains("Decided words", page.Said(".comments"), StringComparison.Ordinal));
        Assert.Empty(before.Select(page => page.Header("ETag")).Intersect(after.Select(page => page.Header("ETag"))));
        Assert.Equal(elsewhere.Select(page => page.Header("ETag")), elsewhereAfter.Select(page => page.Header("ETag")));
        Assert.All(elsewhereAfter, page => Assert.NotEqual("", page.Header("Age")));
    }

    [Fact]
    public async Task AnswerOfStaff_ShowsAtOnce_AndGoesAtOnce()
    {
        var comment = await site.AddAsync("Words", CommentState.Published);
        await GetAsync(Article);

        await site.DecideAsync(comment, (decisions, decision) => decisions.AnswerAsync(decision, "Administrator", "An answer"));
        var answered = await GetAsync(Article);
        await site.DecideAsync((await site.CommentsAsync())[0], (decisions, decision) => decisions.RefuseAsync(decision, Reason.OffTopic, ""));
        var gone = await GetAsync(Article);

        Assert.All(answered, page => Assert.Equal("An answer", page.Said(".answer .said")));
        Assert.All(gone, page => Assert.DoesNotContain("An answer", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ChangeByAnotherProcess_ShowsWithinTwoSeconds()
    {
        var comment = await site.AddAsync("Words", CommentState.Published);
        await GetAsync(Article);
        await using (var other = site.Database.Open())
        await using (var command = other.CreateCommand())
        {
            command.CommandText = $"UPDATE Comments SET State = 'NotPublished', Place = NULL WHERE Id = '{comment.Id.ToString().ToUpperInvariant()}'; UPDATE Discussions SET Version = Version + 1, Published = 0";
            Assert.Equal(2, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await Poll.UntilAsync(async () => (await GetAsync(Article)).All(page => !page.Text.Contains("Words</div>", StringComparison.Ordinal)), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Versions_NeverFall_AndAreApartForEachArticleAndLanguage()
    {
        var versions = new ArticleVersions();
        var unknown = versions.Known;
        versions.SetEverywhere("");

        versions.Raise("en", "a", 2);
        versions.Raise("en", "a", 1);
        versions.Raise("es", "a", 5);

        Assert.Equal((false, true, "2", "5", "0"), (unknown, versions.Known, versions.Of("en", "a"), versions.Of("es", "a"), versions.Of("en", "b")));
        versions.SetEverywhere("p");
        Assert.Equal(("2p", "0p"), (versions.Of("en", "a"), versions.Of("en", "b")));
    }

    [Fact]
    public async Task ReadingPages_TakeNoForm_AndSetNoCookie()
    {
        foreach (var address in new[] { Article, "/en", "/en/articles", "/en/about", "/en/glossary" })
        {
            var page = await reader.GetAsync(address);
            var sent = await reader.AskAsync(HttpMethod.Post, address, new FormUrlEncodedContent([KeyValuePair.Create("Body", "Words")]));

            Assert.Equal((address, 200, "", 405), (address, page.Status, page.Header("Set-Cookie"), sent.Status));
            Assert.Empty(page.Page.QuerySelectorAll("form:not([method=get])"));
        }
    }

    private async Task<Shown[]> GetAsync(string address)
    {
        var pages = new List<Shown>();
        foreach (var encoding in Encodings)
        {
            await reader.GetAsync(address, ("Accept-Encoding", encoding));
            pages.Add(await reader.GetAsync(address, ("Accept-Encoding", encoding)));
        }

        return [.. pages];
    }
}
