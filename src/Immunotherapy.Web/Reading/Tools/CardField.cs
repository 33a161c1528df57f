using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Reading.Tools;

/// <summary>One line of the wallet card, which a reader fills in on the page or by pen.</summary>
/// <param name="Most">The most letters that are sure to fit beside the other lines.</param>
public sealed record CardField(string Id, string Label, int Most, string Hint = "", string Value = "", string Type = "text")
{
    public static IReadOnlyList<CardField> Front(Words words) =>
    [
        new("name", words.CardName, 60),
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
