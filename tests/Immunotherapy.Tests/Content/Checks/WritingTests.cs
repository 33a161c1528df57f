namespace Immunotherapy.Tests.Content.Checks;

/// <summary>Each rule of writing once broken and once kept. A broken one never keeps the page from being shown.</summary>
public sealed class WritingTests
{
    private const string Long = "Your team may ask you about all of the medicines and supplements that you take at home, and about each of the symptoms that you had in the last weeks.";

    [Theory]
    [InlineData("Fine words.\n\n" + Long, "sentence 3")]
    [InlineData("- " + Long, "sentence 1")]
    [InlineData("One is here. Next is here. Then this. And that.", "paragraph 1")]
    [InlineData("You see two cells.", "numeral 1")]
    [InlineData("You wait 10-20 minutes.", "numeral 1")]
    [InlineData("It takes 7.5 months.", "numeral 1")]
    [InlineData("An adverse event can happen.", "jargon 1")]
    [InlineData("Nurses administer it.", "jargon 1")]
    [InlineData("The CRS can be severe.", "abbreviation 1")]
    [InlineData("About 38% of people had it.", "R1! 1")]
    [InlineData("About 5 of 100 people had it. In the other group, 12 of 32 had it.\n\nHere 3 of 27 had it.", "R2! 3")]
    [InlineData("The risk is twice as high.", "R3! 1")]
    [InlineData("It is 3 times more.", "R3! 1")]
    [InlineData("Side effects are rare.", "R4! 1")]
    [InlineData("Most people get well.", "R4! 1")]
    [InlineData("About 87 of 100 people were alive.", "R6! 1")]
    [InlineData("About 14 of 100 people had severe side effects.", "R6! 1")]
    public void EnglishRule_Broken_IsNamedAtItsLine(string body, string found) => Assert.Equal([found], Checked.Body(body));

    [Theory]
    [InlineData("- One. Next. Then. And more.")]
    [InlineData("You see one cell.")]
    [InlineData("Call 1-800-555-0100. It takes 10 to 20 minutes.")]
    [InlineData("A fever is 100.4 °F or more, and the dose is 0.5 mg.")]
    [InlineData("In trial KEYNOTE-522, 1,174 people took part.")]
    [InlineData("A side effect (adverse event) can happen.")]
    [InlineData("The flood of messages (CRS) can come. CRS needs care.")]
    [InlineData("In the US, your DNA and stage II count.")]
    [InlineData("About 38 of 100 people (38%) had it.")]
    [InlineData("About 38 of 100 people had it, that is 12 of 32.")]
    [InlineData("It doubled: 1 of 100 without it. With it, 2 of 100.")]
    [InlineData("Half of the people lived longer than 23 months.")]
    [InlineData("It is rare: about 2 of 100 people had it.")]
    [InlineData("About 87 of 100 people were alive. About 14 of 100 people had severe side effects.")]
    [InlineData("Phase 2 in 2016 had 32 people.")]
    [InlineData("| Two | Most people |\n|---|---|\n| 50% | rare |")]
    [InlineData("Write `two rare` here.")]
    public void EnglishRule_Kept_IsQuiet(string body) => Assert.DoesNotContain(Checked.Body(body), found => !found.StartsWith("picture", StringComparison.Ordinal));

    [Theory]
    [InlineData("Usted ve dos células.", "numeral 1")]
    [InlineData("Es un evento adverso.", "jargon 1")]
    [InlineData("El 38% de las personas lo tuvo.", "R1! 1")]
    [InlineData("El riesgo es el doble.", "R3! 1")]
    [InlineData("Los efectos son raros.", "R4! 1")]
    [InlineData("Unas 87 de cada 100 personas seguían con vida.", "R6! 1")]
    public void SpanishRule_Broken_IsNamedAtItsLine(string body, string found) => Assert.Equal([found], Checked.Body(body, "es").Where(fault => !fault.StartsWith("passive", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Unas 38 de cada 100 personas (38%) lo tuvieron.")]
    [InlineData("La temperatura es de 38 °C. Participaron 1,174 personas.")]
    [InlineData("En 2016 hubo 32 personas en la fase 2.")]
    public void SpanishRule_Kept_IsQuiet(string body) => Assert.DoesNotContain(Checked.Body(body, "es"), found => !found.StartsWith("passive", StringComparison.Ordinal));

    [Fact]
    public void LanguageWithoutRules_IsCheckedForLengthOnly()
    {
        Assert.Equal(["sentence 1"], Checked.Body("two rare 50% " + string.Join(' ', Enumerable.Repeat("mot", 24)) + ".", "fr"));
    }

    [Fact]
    public void PassiveVoice_InMoreThanATenthOfTheSentences_IsNamedWithExamples()
    {
        var active = string.Concat(Enumerable.Repeat("- You call the team.\n", 14)).TrimEnd();

        Assert.DoesNotContain(Checked.Body(active + "\n- It is given by drip."), found => found.StartsWith("passive", StringComparison.Ordinal));
        Assert.Contains("passive 15", Checked.Body(active + "\n- It is given by drip.\n- It is not often seen.\n- It was quickly found."));
    }

    [Fact]
    public void LongPageWithoutAPicture_IsNamed()
    {
        var words = string.Concat(Enumerable.Repeat("## Words\n\n" + string.Concat(Enumerable.Repeat("You may call.\n\n", 50)), 3));

        Assert.Contains("picture", string.Join(' ', Checked.Body(words)), StringComparison.Ordinal);
        Assert.DoesNotContain("picture", string.Join(' ', Checked.Body(words + "![A cell](../../media/drawing.svg \"A cell.\")")), StringComparison.Ordinal);
    }
}
