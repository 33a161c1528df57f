using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class FrontMatterTests
{
    private static readonly ContentPath Path = ContentPath.Of("en/articles/probe.md")!;

    [Fact]
    public void Read_EveryKey_IsKept()
    {
        var front = Front(
            "related: [side-effects]",
            "drugs: [pembrolizumab]",
            "codes: [{ system: icd-10-cm, code: C50.919 }, { system: rxnorm, code: \"1547545\" }]",
            "review: { by: A reviewer, role: Oncology nurse, on: 2026-11-24, text: sha256-0 }",
            "translation: { of: en, source: sha256-1, by: A translator, on: 2026-11-25 }");

        Assert.Equal("Checkpoint inhibitors", front.Title);
        Assert.Equal("Checkpoint inhibitors take a brake off your immune system.", front.KeyMessage);
        Assert.Equal("Call your care team the same day if you get a new symptom.", front.CallToAction);
        Assert.Equal(new("basics", 5), front.Topic);
        Assert.Equal(10, front.Order);
        Assert.Equal([new("first-source", 7), new("second-source", 7)], front.Sources);
        Assert.Equal("Why these medicines help some people is not yet known.", front.Unknown);
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2027, 11, 23)), (front.Updated, front.NextReview!.Value));
        Assert.Equal("side-effects", Assert.Single(front.Related).Key);
        Assert.Equal("pembrolizumab", Assert.Single(front.Drugs));
        Assert.Equal([new("icd-10-cm", "C50.919"), new("rxnorm", "1547545")], front.Codes);
        Assert.Equal(new Review("A reviewer", "Oncology nurse", new DateOnly(2026, 11, 24), "sha256-0"), front.Review);
        Assert.Equal(new Translation("en", "sha256-1", "", "A translator", new DateOnly(2026, 11, 25)), front.Translation);
    }

    [Theory]
    [InlineData("title", "\"title\" is missing. Add \"title: …\".")]
    [InlineData("keyMessage", "\"keyMessage\" is missing. Add \"keyMessage: …\".")]
    [InlineData("topic", "\"topic\" is missing. Add \"topic: …\".")]
    [InlineData("sources", "at least two sources")]
    [InlineData("updated", "\"updated\" is missing. Add \"updated: 2026-11-23\"")]
    [InlineData("nextReview", "\"nextReview\" is missing. Add \"nextReview: 2026-11-23\"")]
    public void Read_WithoutNeededKey_AsksForIt(string key, string words)
    {
        FaultAssert.IsError(Faults(Without(key)), 2, words);
    }

    [Theory]
    [InlineData("callToAction")]
    [InlineData("unknown")]
    public void Read_WithoutAdvisedKey_Warns(string key)
    {
        FaultAssert.IsWarning(Faults(Without(key)), 2, $"\"{key}\" is missing.");
    }

    [Fact]
    public void Read_WithoutOrder_ComesLast()
    {
        var draft = Draft(Without("order"));

        Assert.Empty(draft.Faults);
        Assert.Equal(int.MaxValue, Assert.IsType<PageDraft>(draft).Front.Order);
    }

    [Theory]
    [InlineData("titel: x", "title")]
    [InlineData("KeyMessage: x", "keyMessage")]
    [InlineData("next-review: 2027-01-01", "nextReview")]
    [InlineData("sorces: [a, b]", "sources")]
    [InlineData("reveiw: {}", "review")]
    [InlineData("translations: {}", "translation")]
    public void Read_MisspeltKey_NamesTheNearestOne(string line, string nearest)
    {
        var key = line[..line.IndexOf(':')];

        FaultAssert.IsError(Faults(With(line)), 11, $"\"{key}\" is not a key that is known here. Did you mean \"{nearest}\"?");
    }

    [Fact]
    public void Read_KeyLikeNoOther_NamesNoNearestOne()
    {
        FaultAssert.IsError(Faults(With("hospital: x")), 11, "\"hospital\" is not a key that is known here.");
        Assert.DoesNotContain("Did you mean", Faults(With("hospital: x"))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Page_NeedsTitleKeyMessageAndDateOnly()
    {
        var draft = Web.Content.Draft.Read(ContentPath.Of("en/pages/about.md")!, Encoding.UTF8.GetBytes(ContentFixture.Page("About")));

        Assert.Empty(draft.Faults);
    }

    private static string With(params string[] lines) => ContentFixture.Article(front: string.Join('\n', lines));

    private static string Without(string key) =>
        string.Join('\n', ContentFixture.Article().Split('\n').Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal)));

    private static FrontMatter Front(params string[] lines)
    {
        // The signature in the sample is not this text's
        var page = Assert.IsType<PageDraft>(Draft(With(lines)));
        Assert.DoesNotContain(page.Faults, fault => fault.Severity == Severity.Error);
        return page.Front;
    }

    private static Draft Draft(string text) => Web.Content.Draft.Read(Path, Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Fault> Faults(string text) => Draft(text).Faults;
}
