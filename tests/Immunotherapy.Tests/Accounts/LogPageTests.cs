using System.Net;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Accounts;

public sealed class LogPageTests : IDisposable
{
    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Log_IsShownNewestFirst_50APage_InTheTimeOfTheClinic()
    {
        using var client = await portal.SignedInAsync(Role.Administrator);
        await WriteAsync(Enumerable.Range(1, 60).Select(number => ($"comment-{number}", "")));

        var first = await client.GetAsync("/staff/log");
        var second = await client.GetAsync("/staff/log?page=2");

        var rows = first.Page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList()).ToList();
        Assert.Equal(50, rows.Count);
        Assert.Equal(["62", "2026-11-23 04:00:00", "moderator@example.org", "publish", "comment-60", "", "7"], rows[0]);
        Assert.Equal("2026-11-23T09:00:00Z", first.Page.QuerySelector("tbody time")!.GetAttribute("datetime"));
        Assert.Contains("America/New_York", first.Page.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, second.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(("?page=2", null), (first.Page.QuerySelector("[rel=next]")!.GetAttribute("href"), first.Page.QuerySelector("[rel=prev]")));
        Assert.Equal(("?page=1", null), (second.Page.QuerySelector("[rel=prev]")!.GetAttribute("href"), second.Page.QuerySelector("[rel=next]")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("999999999")]
    [InlineData("99999999999999999999")]
    [InlineData("x")]
    public async Task PageThatIsNotThere_IsNotFound(string page)
    {
        using var client = await portal.SignedInAsync(Role.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/staff/log?page={page}")).Status);
    }

    [Fact]
    public async Task Export_IsCsv_WithFormulasNeutralised_AndIsLoggedItself()
    {
        using var client = await portal.SignedInAsync(Role.Administrator);
        await WriteAsync([("=1+1", "a, \"quoted\" reason"), ("@SUM(A1)", "two\r\nlines"), ("-2", "Ünïcode")]);

        var answer = (await client.GetAsync("/staff/log.csv")).Message;
        var csv = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(
            "number,when,who,what,subject,reason,version\r\n"
            + "1,2026-11-23T09:00:00Z,console,add account,administrator@example.org,Administrator,0\r\n"
            + "2,2026-11-23T09:00:00Z,administrator@example.org,sign in,administrator@example.org,,0\r\n"
            + "3,2026-11-23T09:00:00Z,moderator@example.org,publish,\"'=1+1\",\"a, \"\"quoted\"\" reason\",7\r\n"
            + "4,2026-11-23T09:00:00Z,moderator@example.org,publish,\"'@SUM(A1)\",\"two\r\nlines\",7\r\n"
            + "5,2026-11-23T09:00:00Z,moderator@example.org,publish,\"'-2\",Ünïcode,7\r\n"
            + "6,2026-11-23T09:00:00Z,administrator@example.org,export log,log,,0\r\n",
            csv);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\ta")]
    [InlineData("\ra")]
    public void Cell_ThatASpreadsheetWouldCompute_BeginsWithAnApostrophe(string text) =>
        Assert.StartsWith("\"'" + text[0], LogExport.Cell(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("UPDATE Log SET Reason = 'another' WHERE Number = 2")]
    [InlineData("DELETE FROM Log WHERE Number = 2")]
    [InlineData("DELETE FROM Log")]
    public async Task Line_IsNeitherChangedNorTakenOut(string statement)
    {
        await WriteAsync([("a", ""), ("b", ""), ("c", "")]);
        var before = portal.Values("SELECT * FROM Log");

        Assert.Throws<SqliteException>(() => portal.Values(statement));

        Assert.Equal(before, portal.Values("SELECT * FROM Log"));
    }

    private Task<bool> WriteAsync(IEnumerable<(string Subject, string Reason)> lines) => portal.AskAsync(services =>
    {
        var db = services.GetRequiredService<PortalDbContext>();
        return services.GetRequiredService<WriteGate>().WriteAsync(db, async () =>
        {
            foreach (var (subject, reason) in lines)
            {
                await db.AppendToLogAsync(portal.Clock.GetUtcNow(), "moderator@example.org", "publish", subject, reason, 7);
            }

            return true;
        }, TestContext.Current.CancellationToken);
    });
}
