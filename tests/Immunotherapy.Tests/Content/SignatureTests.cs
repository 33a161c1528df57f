using System.Text;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class SignatureTests
{
    private static readonly string Signed = ContentFixture.Article(front: "related: [side-effects]\ndrugs: [pembrolizumab]");

    [Theory]
    [InlineData("title: Checkpoint", "title: Other")]
    [InlineData("keyMessage: Checkpoint", "keyMessage: Other")]
    [InlineData("callToAction: Call your", "callToAction: Do not call your")]
    [InlineData("unknown: Why", "unknown: How")]
    [InlineData("[first-source, second-source]", "[first-source, third-source]")]
    [InlineData("[first-source, second-source]", "[second-source, first-source]")]
    [InlineData("- First point.", "- First  point.")]
    [InlineData("- First point.\n", "")]
    [InlineData("## How it works\n\nIt", "## How it works\nIt")]
    [InlineData("It takes a brake off", "It does not take a brake off")]
    [InlineData("It takes a brake off", "It takes\u00A0a brake off")]
    [InlineData("[@second-source].", "[@first-source].")]
    [InlineData(":::key-points", ":::questions")]
    public void Of_WhatAPatientReadsChanged_IsAnother(string old, string text)
    {
        Assert.NotEqual(Of(Signed), Of(Changed(old, text)));
    }

    [Theory]
    [InlineData("topic: basics", "topic: medicines")]
    [InlineData("order: 10", "order: 99")]
    [InlineData("updated: 2026-11-23", "updated: 2026-11-30")]
    [InlineData("nextReview: 2027-11-23", "nextReview: 2028-11-23")]
    [InlineData("related: [side-effects]", "related: []")]
    [InlineData("drugs: [pembrolizumab]", "drugs: []")]
    [InlineData("related: [side-effects]", "related: [side-effects]\nreview: { by: A, role: Nurse, on: 2026-11-24, text: sha256-0 }")]
    [InlineData("title: Checkpoint inhibitors", "title: \"Checkpoint inhibitors\"  # as agreed")]
    [InlineData("\n", "\r\n")]
    [InlineData("- First point.", "- First point.   ")]
    [InlineData("\n---\n", "\n---\n\n\n")]
    public void Of_FilingChanged_IsTheSame(string old, string text)
    {
        Assert.Equal(Of(Signed), Of(Changed(old, text)));
    }

    [Fact]
    public void Of_ByteOrderMarkAndLinesAtTheEnd_IsTheSame()
    {
        Assert.Equal(Of(Signed), Of("\uFEFF" + Signed + "\n\n  \n"));
    }

    [Fact]
    public void Of_WordsMovedFromTitleToKeyMessage_IsAnother()
    {
        var one = Changed("title: Checkpoint inhibitors\nkeyMessage: Checkpoint", "title: A\nkeyMessage: B C");
        var two = Changed("title: Checkpoint inhibitors\nkeyMessage: Checkpoint", "title: A B\nkeyMessage: C");

        Assert.NotEqual(Of(one), Of(two));
    }

    [Fact]
    public void Read_TextWithItsSignature_IsReviewedUntilItChanges()
    {
        var review = $"review: {{ by: A reviewer, role: Nurse, on: 2026-11-24, text: {Of(Signed)} }}";
        var reviewed = Changed("related: [side-effects]", "related: [side-effects]\n" + review);

        Assert.Equal(ReviewState.Unreviewed, Read(Signed).ReviewState);
        Assert.Equal(ReviewState.Reviewed, Read(reviewed).ReviewState);
        Assert.Equal(ReviewState.ChangedSince, Read(reviewed.Replace("brake off your", "brake on your", StringComparison.Ordinal)).ReviewState);
    }

    [Fact]
    public void Of_SameText_IsTheHashThatWasPublished()
    {
        // Signatures stand in clinics' files: another way to hash would end them all
        const string text = """
            ---
            title: A title
            keyMessage: A message.
            topic: basics
            sources: [one, two]
            updated: 2026-11-23
            nextReview: 2027-11-23
            ---

            A *text* with ümlauts.
            """;

        Assert.Equal("sha256-ffa68f2f5607445987d232513b8467d4a1265a31d5327a3d09705bd614eadfff", Of(text));
    }

    private static string Changed(string old, string text)
    {
        Assert.Contains(old, Signed, StringComparison.Ordinal);
        return Signed.Replace(old, text, StringComparison.Ordinal);
    }

    private static string Of(string text) => Read(text).Signature;

    private static PageDraft Read(string text) =>
        Assert.IsType<PageDraft>(Draft.Read(ContentPath.Of("en/articles/probe.md")!, Encoding.UTF8.GetBytes(text)));
}
