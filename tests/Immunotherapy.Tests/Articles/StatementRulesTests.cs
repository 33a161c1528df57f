namespace Immunotherapy.Tests.Articles;

/// <summary>Each rule finds what was published wrong before, and lets the right words pass.</summary>
public sealed class StatementRulesTests
{
    internal static readonly IReadOnlyList<StatementRule> Rules = [.. EnglishRules.All, .. SpanishRules.All];

    public static TheoryData<int, string> Wrong => Sentences(rule => rule.Catches);

    public static TheoryData<int, string> Right => Sentences(rule => rule.LetsPass);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Rule_FindsWhatIsWrong(int rule, string sentence) =>
        Assert.NotEmpty(Rules[rule].BrokenIn($"Before it.\n{sentence} After it."));

    // By no rule of the language: what is right must be possible to say
    [Theory]
    [MemberData(nameof(Right))]
    public void NoRule_FindsFaultWithWhatIsRight(int rule, string sentence) =>
        Assert.DoesNotContain(Rules, other => other.Lang == Rules[rule].Lang && other.BrokenIn($"Before it.\n{sentence} After it.").Any());

    [Fact]
    public void EachRule_IsProven() => Assert.All(Rules, rule => Assert.True(rule.Catches.Length > 0 && rule.LetsPass.Length > 0, rule.ToString()));

    [Fact]
    public void EachLanguage_HasTheSameRules() => Assert.Equal(EnglishRules.All.Count, SpanishRules.All.Count);

    private static TheoryData<int, string> Sentences(Func<StatementRule, string[]> sentences) =>
        [.. Rules.SelectMany((rule, number) => sentences(rule).Select(sentence => (number, sentence)))];
}
