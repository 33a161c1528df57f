using System.Text.RegularExpressions;

namespace Immunotherapy.Tests.Articles;

/// <summary>What holds wherever a reader may land: articles, pages, meanings of terms, trials, words in drawings.</summary>
public sealed partial class EverywhereTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    private readonly IReadOnlyList<ShippedText> texts = [.. ShippedTexts.All(content.Snapshot)];

    public static TheoryData<StatementRule> Rules => [.. StatementRulesTests.Rules];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Rules))]
    public void NoText_SaysWhatIsWrong(StatementRule rule)
    {
        var broken = texts.Where(text => text.Lang == rule.Lang)
            .SelectMany(text => rule.BrokenIn(text.Text).Select(passage => $"{text.Where}: {passage}")).ToList();

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public void Texts_AreAllLookedAt()
    {
        Assert.All(ShippedContent.Languages, lang =>
        {
            var places = texts.Where(text => text.Lang == lang).Select(text => text.Where).ToList();
            Assert.Equal(ShippedContent.Slugs.Length, places.Count(place => place.StartsWith($"{lang}/articles/", StringComparison.Ordinal)));
            Assert.Equal(content.Snapshot.Terms.Count, places.Count(place => place.StartsWith("glossary.yaml", StringComparison.Ordinal)));
            Assert.Equal(content.Snapshot.Trials.Count, places.Count(place => place.StartsWith("trials.yaml", StringComparison.Ordinal)));
            Assert.Contains(places, place => place.EndsWith("CHANGES.md", StringComparison.Ordinal));
        });
        Assert.Contains(texts, text => text.Where == "en/articles/approvals-and-trials.md" && text.Text.Contains("38%", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Where == "en/articles/side-effects.md" && text.Text.Contains("Outline of a person", StringComparison.Ordinal) && text.Text.Contains("Places in the body", StringComparison.Ordinal));
    }

    // The one number of a real help line has letters in it; any other would be invented
    [Fact]
    public void NoText_NamesATelephoneNumberThatNobodyHasCalled()
    {
        var numbers = texts.SelectMany(text => TelephoneNumber().Matches(text.Text).Select(match => $"{text.Where}: {match.Value}"));

        Assert.Empty(numbers);
        Assert.Matches(TelephoneNumber(), "Call 555-123-4567 now, or +1 (800) 555-0100.");
        Assert.DoesNotMatch(TelephoneNumber(), "See NCT03036488 and 2026-11-23, or call 1-800-4-CANCER.");
    }

    [GeneratedRegex(@"(?<![\d-])(\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b")]
    private static partial Regex TelephoneNumber();
}
