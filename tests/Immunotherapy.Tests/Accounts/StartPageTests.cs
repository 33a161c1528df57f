using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Accounts;

public sealed class StartPageTests : IDisposable
{
    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData(Role.Editor, "Content", "")]
    [InlineData(Role.Administrator, "Accounts,Content,Log", "/staff/log")]
    public async Task Panels_AndLinks_AreThoseOfTheRole(Role role, string panels, string links)
    {
        using var client = await portal.SignedInAsync(role);

        var page = (await client.GetAsync("/staff")).Page;

        var known = new[] { "Accounts", "Content", "Log" };
        Assert.Equal(panels.Split(','), page.QuerySelectorAll("main h2").Select(heading => heading.TextContent.Trim()).Intersect(known).Order(StringComparer.Ordinal));
        Assert.Equal(links != "", page.QuerySelectorAll("header nav a").Any(link => link.GetAttribute("href") == "/staff/log"));
        Assert.Equal(StaffClient.EmailOf(role), page.QuerySelector("header bdi")!.TextContent);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task ContentFaults_AreShownToAllStaff_WithFileAndLine()
    {
        portal.Content.WriteArticle("side-effects", front: "titel: <b>x</b>");
        using var client = await portal.SignedInAsync(Role.Editor);

        var page = (await client.GetAsync("/staff")).Page;

        Assert.Contains(page.QuerySelectorAll("main li"), line => line.TextContent.StartsWith("en/articles/side-effects.md:11: \"titel\" is not a key", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main li b"));
    }

    [Fact]
    public async Task WhatRestsOnAWithdrawnSource_StandsFirstAmongTheWarnings()
    {
        portal.Content.Write("sources.yaml", ContentFixture.Sources.Replace("key: second-source,", "key: second-source, state: withdrawn,", StringComparison.Ordinal));
        portal.Content.WriteArticle("a-first", body: "You see two cells [@first-source] [@second-source].\n");
        using var client = await portal.SignedInAsync(Role.Editor);

        var lines = (await client.GetAsync("/staff")).Page.QuerySelectorAll("main li").Select(line => line.TextContent).Where(line => line.Contains("warning:", StringComparison.Ordinal)).ToList();

        Assert.Contains("\"second-source\" was withdrawn", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("[numeral]", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnderASubPath_EveryLinkAndCookieHolds()
    {
        using var below = new AccountsPortal(("Portal:PathBase", "/portal"));
        await below.AddAsync(Role.Administrator);
        using var client = below.Stranger();

        var sent = await client.GetAsync("/portal/staff/log");
        var back = await client.SignInAsync(StaffClient.EmailOf(Role.Administrator), address: sent.Location);
        var log = await client.GetAsync(back.Location);

        Assert.Equal("/portal/staff/sign-in?returnUrl=%2Fportal%2Fstaff%2Flog", sent.Location);
        Assert.Equal("/portal/staff/log", back.Location);
        Assert.All(log.Page.QuerySelectorAll("a[href], form[action]"), link =>
            Assert.Matches("^(/portal/|#)", link.GetAttribute("href") ?? link.GetAttribute("action")!));
    }
}
