using System.Net;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;

namespace Immunotherapy.Tests.Showcase;

public sealed class ShowcaseTests : IDisposable
{
    private const string Address = "/staff/components";

    // Parts of others, and what only staff see: their pages show them in their states
    private static readonly string[] ShownWithin =
    [
        "ApprovalEntry", "ArticleHead", "ArticleName", "Card", "CardFields", "CardSide", "ChangesView", "CommentView", "Consent", "DecideForm", "DeskCard", "DrugNames",
        "FieldProblem", "HistoryList", "Html", "ListStatus", "LogTable", "MarkForm", "MessageView", "PageView", "PanelView", "ResultFoot", "RiskArray", "SegmentList",
        "SnippetView", "SourceLink", "StaffAnswerView", "TrialFacts", "TrialResultView", "Unwell",
    ];

    // What readers may meet of a component that does not always look the same
    private static readonly (string Component, string[] States)[] States =
    [
        ("AboutArticle", ["nobody has signed it", "signed", "changed since"]),
        ("AdviceView", ["do", "do not"]),
        ("ArticleView", ["whole", "review overdue", "gives way", "original stands in"]),
        ("CallLine", ["all numbers", "no number for the night", "no number"]),
        ("CareCardView", ["Emergency", "Urgent", "Call"]),
        ("CommentForm", ["empty", "with problems", "closed"]),
        ("CommentList", ["none", "two, one answered", "second page", "paused by a moderator", "paused by themselves", "cannot be read"]),
        ("FeedbackForm", ["empty", "with a problem"]),
        ("FindWord", ["empty", "found", "nothing found"]),
        ("ReceiptState", Enum.GetNames<CommentState>()),
        ("RecentArticles", ["nobody has signed any", "signed"]),
        ("ResultList", ["found", "another spelling, some of the words", "cannot tell", "nothing, with a word near", "nothing, nothing near"]),
        ("SearchForm", ["empty", "something typed"]),
        ("SourceList", ["holding, withdrawn, replaced"]),
        ("TextField", ["empty", "with an error"]),
        ("TopicList", ["titles", "with key messages"]),
        ("TranslationNotice", ["draft", "read by a translator", "original has changed", "not safe"]),
        ("TrialView", ["completed", "running"]),
        ("WhoToCall", ["all numbers", "no number for the night", "no number"]),
    ];

    private readonly ContentFixture content = new();
    private readonly Portal portal;

    public ShowcaseTests() => portal = new Portal(content);

    public void Dispose()
    {
        portal.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task Page_InDevelopment_ShowsEveryComponentInItsStates()
    {
        var answer = await portal.Visitor().GetAsync(Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var shown = page.QuerySelectorAll("[data-component]").Select(specimen => specimen.GetAttribute("data-component")!).ToHashSet();
        var components = typeof(Snapshot).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract && type.IsPublic && type.Name[0] != '_')
            .Select(type => type.Name).ToList();
        Assert.True(components.Count > 40);
        Assert.Empty(components.Except(shown).Except(ShownWithin));
        Assert.Empty(ShownWithin.Except(components));
        Assert.All(page.QuerySelectorAll("[data-component]:not([data-state='on paper only'])"), specimen => Assert.NotEqual("", specimen.InnerHtml.Trim()));
        Assert.Equal(3, page.QuerySelectorAll("[data-component=CareCardView]").Length);
    }

    [Fact]
    public async Task Page_ShowsEachStateThatReadersMayMeet_AndNoTwoAlike()
    {
        var page = new HtmlParser().ParseDocument(await portal.Visitor().GetStringAsync(Address, TestContext.Current.CancellationToken));

        var shown = page.QuerySelectorAll("[data-component]").ToLookup(
            specimen => $"{specimen.GetAttribute("data-component")}: {specimen.GetAttribute("data-state")}", specimen => specimen.InnerHtml);
        var required = States.SelectMany(each => each.States.Select(state => $"{each.Component}: {state}")).ToList();
        Assert.Empty(required.Except(shown.Select(specimen => specimen.Key)));
        Assert.Empty(required.GroupBy(state => (state.Split(':')[0], shown[state].First())).Where(alike => alike.Count() > 1).Select(alike => string.Join(" = ", alike)));
    }

    [Fact]
    public async Task Page_InProduction_DoesNotExist()
    {
        using var production = portal.WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("AllowedHosts", "localhost");
            builder.UseSetting("Portal:PublicOrigin", "https://portal.example.org");
        });
        using var visitor = production.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en/about", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address, TestContext.Current.CancellationToken)).StatusCode);
    }
}
