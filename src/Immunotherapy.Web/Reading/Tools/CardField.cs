using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Reading.Tools;

/// <summary>One line of the wallet card, which a reader fills in on the page or by pen.</summary>
/// <param name="Autocomplete">What a browser may offer (WCAG 2.2, 1.3.5): the reader's own name, but no number of the reader's for one of the team.</param>
/// <param name="Most">The most letters that are sure to fit beside the other lines.</param>
public sealed record CardField(string Id, string Label, int Most, string Hint = "", string Value = "", string Type = "text", string Autocomplete = "off")
{
    public static IReadOnlyList<CardField> Front(Words words) =>
    [
        new("name", words.CardName, 60, Autocomplete: "name"),
        new("medicine", words.CardMedicine, 60),
        new("started", words.CardStarted, 30, words.CardStartedHint),
    ];

    public static IReadOnlyList<CardField> Back(Words words, Clinic clinic) =>
    [
        new("team", words.CardTeam, 60, words.CardTeamHint, clinic.Name),
        new("day", words.CardDay, 30, words.CardDayHint, clinic.Day, "tel"),
        new("night", words.CardNight, 30, words.CardNightHint, clinic.Night, "tel"),
        new("other", words.CardOther, 100, words.CardOtherHint),
    ];
}
