using Bunit;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Data;

namespace Immunotherapy.Tests.Accounts;

public sealed class ComponentTests : BunitContext
{
    [Fact]
    public void Panel_WithAnAddress_IsALinkedHeadingOverItsLines()
    {
        var shown = Render<PanelView>(panel => panel.Add(view => view.Title, "Comments").Add(view => view.Href, "/staff/comments").Add(view => view.Lines, ["3 <wait>.", "1 was reported."]));

        shown.MarkupMatches("""
            <section>
              <h2><a href="/staff/comments">Comments</a></h2>
              <ul><li>3 &lt;wait&gt;.</li><li>1 was reported.</li></ul>
            </section>
            """);
    }

    [Fact]
    public void Panel_WithNothing_SaysSo()
    {
        var shown = Render<PanelView>(panel => panel.Add(view => view.Title, "Content").Add(view => view.Href, null).Add(view => view.Lines, []));

        shown.MarkupMatches("<section><h2>Content</h2><p>Nothing to do here.</p></section>");
    }

    [Fact]
    public void Log_WithNoLine_SaysWhatWillStandThere()
    {
        var shown = Render<LogTable>(log => log.Add(view => view.Entries, []).Add(view => view.Zone, TimeZoneInfo.Utc));

        Assert.StartsWith("Nothing has been done yet.", shown.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_ShowsTheTimeOfTheZone_AndNoVersionWhereThereIsNone()
    {
        var at = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);
        LogEntry[] entries = [LogEntry.After(null, at, "a@example.org", "publish", "<b>x</b>", "", 3), LogEntry.After(null, at, "portal", "retention", "comments", "3 robots", 0)];

        var shown = Render<LogTable>(log => log.Add(view => view.Entries, entries).Add(view => view.Zone, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));

        Assert.Equal(["2026-07-02 01:30:00", "2026-07-02 01:30:00"], shown.FindAll("time").Select(time => time.TextContent));
        Assert.Equal(["3", ""], shown.FindAll("tbody td:last-child").Select(cell => cell.TextContent));
        Assert.Empty(shown.FindAll("tbody b"));
        Assert.Equal("0", shown.Find("[role=region]").GetAttribute("tabindex"));
        Assert.Equal(7, shown.FindAll("th[scope=col]").Count);
    }
}
