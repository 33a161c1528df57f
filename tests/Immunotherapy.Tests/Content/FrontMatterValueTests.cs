using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class FrontMatterValueTests
{
    private const string Whole = "by: A reviewer, role: Nurse, on: 2026-11-24, text: sha256-0";

    [Theory]
    [InlineData("title: [a]", "\"title\" must be one text. Put it in quotes if it holds a colon.")]
    [InlineData("title: { a: b }", "\"title\" must be one text.")]
    [InlineData("title: \"a\\nb\"", "\"title\" holds a control character or a line break.")]
    [InlineData("title: \"a\\0b\"", "\"title\" holds a control character or a line break.")]
    [InlineData("title: \"\"", "\"title\" is missing.")]
    [InlineData("title: ~", "\"title\" is missing.")]
    [InlineData("title: \"   \"", "\"title\" is missing.")]
    [InlineData("keyMessage: { a: b }", "\"keyMessage\" must be one text.")]
    [InlineData("topic: [basics]", "\"topic\" must be one text.")]
    [InlineData("order: first", "\"order\" must be a whole number.")]
    [InlineData("order: 1.5", "\"order\" must be a whole number.")]
    [InlineData("order: 99999999999", "\"order\" must be a whole number.")]
    [InlineData("order: [1]", "\"order\" must be one text.")]
    [InlineData("sources: first-source", "\"sources\" must be a list, for example sources: [one, two].")]
    [InlineData("sources: [first-source, [second-source]]", "\"sources\" must be a list")]
    [InlineData("sources: [first-source]", "at least two sources")]
    [InlineData("sources: [first-source, first-source]", "at least two sources")]
    [InlineData("updated: 23.11.2026", "\"updated\" is not a date. Write it as year-month-day, for example 2026-11-23.")]
    [InlineData("updated: 2026-02-30", "\"updated\" is not a date.")]
    [InlineData("updated: 2026-11-23T00:00:00Z", "\"updated\" is not a date.")]
    [InlineData("updated: [2026-11-23]", "\"updated\" must be one text.")]
    [InlineData("nextReview: soon", "\"nextReview\" is not a date.")]
    [InlineData("nextReview: 2026-11-22", "\"nextReview\" lies before \"updated\".")]
    public void Read_WrongValue_SaysWhatToWrite(string line, string words)
    {
        var key = line[..line.IndexOf(':')];
        var lines = ContentFixture.Article().Split('\n');
        var at = Array.FindIndex(lines, old => old.StartsWith(key + ":", StringComparison.Ordinal));
        lines[at] = line;

        var faults = Faults(string.Join('\n', lines));

        FaultAssert.IsError(faults, at + 1, words);
    }

    [Theory]
    [InlineData("related: side-effects", "\"related\" must be a list")]
    [InlineData("related: { a: b }", "\"related\" must be a list")]
    [InlineData("related: [\"a\\nb\"]", "control character")]
    [InlineData("drugs: [\"pembro\\0lizumab\"]", "control character")]
    [InlineData("drugs: [{ a: b }]", "\"drugs\" must be a list")]
    [InlineData("codes: [C50]", "Each entry of \"codes\" must be written as \"key: value\" lines.")]
    [InlineData("codes: C50", "\"codes\" must be a list of entries")]
    [InlineData("codes: [{ system: icd-10-cm }]", "\"code\" is missing.")]
    [InlineData("codes: [{ system: a, code: b, cod: c }]", "\"cod\" is not a key that is known here. Did you mean \"code\"?")]
    [InlineData("translation: en", "\"translation\" must be written as \"key: value\" lines.")]
    [InlineData("translation: { of: en }", "\"source\" is missing.")]
    [InlineData("translation: { of: en, source: x, on: yesterday }", "\"on\" is not a date.")]
    [InlineData("review: yes", "\"review\" must be written as \"key: value\" lines.")]
    [InlineData("review: { by: A reviewer }", "\"review\" must be whole (by, role, on, text) or empty.")]
    [InlineData("review: { role: Nurse, on: 2026-11-24, text: sha256-0 }", "\"review\" must be whole")]
    [InlineData("review: { by: A, on: 2026-11-24, text: sha256-0 }", "\"review\" must be whole")]
    [InlineData("review: { by: A, role: Nurse, text: sha256-0 }", "\"review\" must be whole")]
    [InlineData("review: { by: A, role: Nurse, on: 2026-11-24 }", "\"review\" must be whole")]
    [InlineData("review: { by: A, role: Nurse, on: 24 Nov, text: sha256-0 }", "\"on\" is not a date.")]
    [InlineData("review: { " + Whole + ", txt: x }", "\"txt\" is not a key that is known here. Did you mean \"text\"?")]
    public void Read_WrongAddedValue_SaysWhatToWrite(string line, string words)
    {
        var faults = Faults(ContentFixture.Article(front: line)).Where(fault => fault.Severity == Severity.Error);

        FaultAssert.IsError(faults, 11, words);
    }

    [Theory]
    [InlineData("review: { by: \"\", role: \"\", on: \"\", text: \"\" }")]
    [InlineData("review: {}")]
    [InlineData("review:")]
    [InlineData("review: ~")]
    public void Read_EmptyReview_CountsAsUnreviewed(string line)
    {
        var draft = Assert.IsType<PageDraft>(Read(ContentFixture.Article(front: line)));

        Assert.Empty(draft.Faults);
        Assert.Equal(ReviewState.Unreviewed, draft.ReviewState);
    }

    [Fact]
    public void Read_ReviewOfAnotherText_WarnsThatItChanged()
    {
        var draft = Assert.IsType<PageDraft>(Read(ContentFixture.Article(front: $"review: {{ {Whole} }}")));

        Assert.Equal(ReviewState.ChangedSince, draft.ReviewState);
        FaultAssert.IsWarning(draft.Faults, 1, "The text has changed since A reviewer read it on 2026-11-24.");
    }

    [Theory]
    [InlineData(FrontMatter.LongestTitle, 0)]
    [InlineData(FrontMatter.LongestTitle + 1, 1)]
    public void Read_LongTitle_IsRefusedAboveTheLimit(int letters, int errors)
    {
        var text = ContentFixture.Article().Replace("title: Checkpoint inhibitors", "title: " + new string('a', letters), StringComparison.Ordinal);

        Assert.Equal(errors, Faults(text).Count(fault => fault.Severity == Severity.Error));
    }

    [Theory]
    [InlineData(2000, 0)]
    [InlineData(2001, 1)]
    public void Read_LongText_IsRefusedAboveTheLimit(int letters, int errors)
    {
        var text = ContentFixture.Article().Replace("Why these medicines help some people is not yet known.", new string('a', letters), StringComparison.Ordinal);

        Assert.Equal(errors, Faults(text).Count(fault => fault.Severity == Severity.Error));
    }

    private static Draft Read(string text) => Draft.Read(ContentPath.Of("en/articles/probe.md")!, Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Fault> Faults(string text) => Read(text).Faults;
}
