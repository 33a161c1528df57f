using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Search;

public sealed class MissedWordsTests : IAsyncLifetime
{
    private readonly KeptPortal portal = new();

    public async ValueTask InitializeAsync() => await portal.Portal.Services.SearchReadyAsync();

    public ValueTask DisposeAsync()
    {
        portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task FourTimes_NothingIsKept_AndTheFifthIsKeptAndCountedOn()
    {
        await LookForAsync("zebrafish", 4);
        await LookForAsync("walrus", 5);
        await KeptAsync("en walrus 5");

        await LookForAsync("Wálrus", 1);

        await KeptAsync("en walrus 6");
        Assert.Equal(DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime), (await WordsAsync())[0].LastOn);
    }

    [Theory]
    [InlineData("555-0100")]
    [InlineData("zq")]
    [InlineData("zebra1")]
    [InlineData("brake")]
    [InlineData("zqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqz")]
    public async Task NoNumberNoLongWordAndNothingThatIsThere_IsKept(string typed)
    {
        await LookForAsync(typed, 6);
        await LookForAsync("walrus", 5);

        await KeptAsync("en walrus 5");
    }

    [Fact]
    public async Task TimesOfAnotherDay_DoNotCount()
    {
        await LookForAsync("zebrafish", 4);
        portal.Clock.Advance(TimeSpan.FromHours(25));
        await LookForAsync("zebrafish", 4);
        await LookForAsync("walrus", 5);

        await KeptAsync("en walrus 5");
    }

    [Fact]
    public async Task Restart_ForgetsWhatWasNotKept()
    {
        await LookForAsync("zebrafish", 4);

        using var again = new KeptPortal(portal.Content);
        await again.Portal.Services.SearchReadyAsync();
        await LookForAsync("zebrafish", 4, again);
        await LookForAsync("walrus", 5, again);

        await KeptAsync("en walrus 5");
    }

    [Fact]
    public async Task DatabaseThatCannotBeWritten_BreaksNoSearch_AndCountingGoesOnAfterwards()
    {
        Run("ALTER TABLE MissedWords RENAME TO Hidden");
        await LookForAsync("zebrafish", 6);
        Run("ALTER TABLE Hidden RENAME TO MissedWords");

        await LookForAsync("walrus", 5);

        await Poll.UntilAsync(async () => (await WordsAsync()).Exists(word => word.Word == "walrus"), TimeSpan.FromSeconds(10));
        Assert.DoesNotContain(Log.Lines(portal.Data), line => line.Contains("zebrafish", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task AfterAYear_AWordIsDeleted()
    {
        await LookForAsync("walrus", 5);
        await KeptAsync("en walrus 5");
        await DeleteOldAsync(days: 365);
        var before = await WordsAsync();

        await DeleteOldAsync(days: 1);

        Assert.Single(before);
        Assert.Empty(await WordsAsync());
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Moderator)]
    public async Task Staff_ReadThem_MostFirst(Role role)
    {
        await portal.WriteAsync(db =>
        {
            db.AddRange(new MissedWord { Lang = "en", Word = "few", Count = 5, LastOn = new DateOnly(2026, 11, 1) }, new MissedWord { Lang = "es", Word = "many", Count = 50, LastOn = new DateOnly(2026, 11, 2) });
            return Task.CompletedTask;
        });
        using var client = await StaffClient.SignedInAsync(portal.Portal, role);

        var section = (await client.GetAsync("/staff")).Page.QuerySelectorAll("main section").Single(section => section.TextContent.Contains("did not find", StringComparison.Ordinal));

        Assert.Equal(["many (es): 50 times, last on 2026-11-02", "few (en): 5 times, last on 2026-11-01"], section.QuerySelectorAll("li").Select(line => line.TextContent));
    }

    private async Task LookForAsync(string typed, int times, KeptPortal? where = null)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.True((await (where ?? portal).Visitor!.GetAsync("/en/search?q=" + Uri.EscapeDataString(typed), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        }
    }

    private Task<List<MissedWord>> WordsAsync() => portal.ReadAsync(db => db.Set<MissedWord>().AsNoTracking().OrderBy(word => word.Word).ToListAsync());

    private Task KeptAsync(string expected) => Poll.UntilAsync(
        async () => string.Join(';', (await WordsAsync()).Select(word => $"{word.Lang} {word.Word} {word.Count}")) == expected, TimeSpan.FromSeconds(10));

    private async Task DeleteOldAsync(int days)
    {
        portal.Clock.Advance(TimeSpan.FromDays(days));
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        await MissedWords.DeleteOldAsync(scope.ServiceProvider, TestContext.Current.CancellationToken);
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={portal.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
