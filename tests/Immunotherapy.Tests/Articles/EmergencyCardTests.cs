using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Tests.Articles;

/// <summary>Whoever is in danger must not find less on one page than on another.</summary>
public sealed class EmergencyCardTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    // Treatments of other kinds, with dangers of their own
    private static readonly string[] OfTheirOwn = ["adoptive-cell-therapy", "targeted-immunotherapy"];

    public static TheoryData<string> Languages => [.. ShippedContent.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EmergencyCards_NameTheSameSignsOnEachPageOfCheckpointInhibitors(string lang)
    {
        var cards = Cards(lang, Urgency.Emergency).Where(card => !OfTheirOwn.Contains(card.Slug)).ToList();

        Assert.InRange(cards.Count, 9, 21);
        Assert.Single(cards.Select(card => card.Card.Signs.Value).Distinct());
        Assert.Single(cards.Select(card => card.Card.Heading.Value).Distinct());
    }

    [Theory]
    [InlineData("en", "breath", "chest pain", "faint", "confus")]
    [InlineData("es", "respirar", "pecho", "desmaya", "confusión")]
    public void EmergencyCards_AllNameTheSignsForWhichToCallTheEmergencyNumber(string lang, params string[] signs)
    {
        var cards = Cards(lang, Urgency.Emergency).ToList();

        Assert.Equal(OfTheirOwn, cards.Select(card => card.Slug).Intersect(OfTheirOwn));
        Assert.All(cards, card => Assert.All(signs, sign => Assert.Contains(sign, card.Card.Signs.Value, StringComparison.Ordinal)));
        Assert.All(cards, card => Assert.Contains("911", card.Card.Heading.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "today, day or night", "any symptom that is new or getting worse")]
    [InlineData("es", "hoy mismo, de día o de noche", "cualquier síntoma nuevo o que empeora")]
    public void UrgentCards_AllSayToCallTheSameDayAboutAnyNewSymptom(string lang, string when, string sign)
    {
        var cards = Cards(lang, Urgency.Urgent).ToList();

        Assert.Equal(Cards(lang, Urgency.Emergency).Select(card => card.Slug), cards.Select(card => card.Slug));
        Assert.All(cards, card => Assert.Contains(when, card.Card.Heading.Value, StringComparison.Ordinal));
        Assert.All(cards, card => Assert.Contains(sign, card.Card.Signs.Value, StringComparison.Ordinal));
    }

    private IEnumerable<(string Slug, CareCard Card)> Cards(string lang, Urgency urgency) =>
        from article in content.Edition(lang).Articles.OrderBy(article => article.Slug, StringComparer.Ordinal)
        from card in article.Body.Segments.OfType<CareCard>()
        where card.Urgency == urgency
        select (article.Slug, card);
}
