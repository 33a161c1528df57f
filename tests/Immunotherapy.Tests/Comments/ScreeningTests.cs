using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Comments;

/// <summary>Screening sorts and never refuses: each rule looks twice at some texts and passes others.</summary>
public sealed class ScreeningTests
{
    public static TheoryData<string> RuleNames => [.. Screening.Rules.Select(rule => rule.Name)];

    [Theory]
    [InlineData("Contact details", "Write to a@example.org", "a@example.org")]
    [InlineData("Many links", "www.a.org www.b.org www.c.org", "www.a.org, www.b.org, www.c.org")]
    [InlineData("Many links", "555-867-5301 555-867-5302 555-867-5303 555-867-5304 555-867-5305 www.a.org www.b.org www.c.org", "www.a.org, www.b.org, www.c.org")]
    [InlineData("Names of staff or hospitals", "Dr. Smith at the Hospital.", "dr, hospital")]
    [InlineData("A cure, or stopping treatment", "This MIRACLE made me stop taking pills", "miracle, stop taking")]
    [InlineData("A cure, or stopping treatment", "I wanted to stop\ntreatment", "stop treatment")]
    [InlineData("Doses", "They gave 3.5mg, then 1,000 IU and 50 µg.", "3.5mg, 1,000 IU, 50 µg")]
    [InlineData("Buying and selling", "Order now - promo code X", "order now, promo code")]
    [InlineData("Insults", "What an idiot!", "idiot")]
    [InlineData("Capitals only", "PLEASE LISTEN TO ME NOW EVERYBODY", "PLEASE LISTEN TO ME NOW EVERYBODY")]
    public void Rule_LooksTwice_AndSaysAtWhat(string rule, string text, string words) =>
        Assert.Contains($"{rule}: {words}", Screening.Marks(text, Words.English));

    [Theory]
    [InlineData("Contact details", "I was treated on 2026-11-23.")]
    [InlineData("Many links", "www.a.org www.b.org a@c.org")]
    [InlineData("Names of staff or hospitals", "I drove to hospitality and dreamt.")]
    [InlineData("A cure, or stopping treatment", "It is a curette. Secure. I had to stop the treatment.")]
    [InlineData("Doses", "3 magazines, 2 goats, 5 mgx, mg")]
    [InlineData("Buying and selling", "A busy buyer at the buyout.")]
    [InlineData("Insults", "Stupidity is not idiotic.")]
    [InlineData("Capitals only", "PD-1 AND CTLA-4 OK")]
    [InlineData("Capitals only", "治療の副作用について教えてください。とても心配です。")]
    public void Rule_LetsOrdinaryWordsPass(string rule, string text) =>
        Assert.Empty(Screening.Rules.Single(each => each.Name == rule).Look(text, Words.English));

    [Fact]
    public void OrdinaryComment_HasNoMark() =>
        Assert.Empty(Screening.Marks("River\nI was very tired in the first weeks. A short walk each morning helped me. What helped you?", Words.English));

    [Fact]
    public void Words_ComeFromTheLanguage()
    {
        var arabic = ArabicWords.Words;

        Assert.Equal([$"Insults: {ArabicWords.In("idiot")}"], Screening.Marks($"قال {ArabicWords.In("idiot")} هنا", arabic));
        Assert.Empty(Screening.Marks("idiot", arabic));
    }

    [Theory, MemberData(nameof(RuleNames))]
    public void EachRule_MarksOneLine_WhateverTheTextHolds(string name)
    {
        const string all = "a@example.org\nwww.a.org\r\nwww.b.org www.c.org\u2028dr smith cure 5 mg buy IDIOT ";

        var marks = Screening.Marks(all + new string('A', 400) + string.Concat(Enumerable.Repeat("😀", 30)), Words.English);

        Assert.Single(marks, mark => mark.StartsWith(name + ": ", StringComparison.Ordinal));
        Assert.DoesNotContain(marks, mark => mark.Any(letter => letter is '\n' or '\r' or '\u2028'));
    }
}
