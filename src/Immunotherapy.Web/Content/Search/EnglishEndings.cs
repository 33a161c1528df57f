using static Immunotherapy.Web.Content.Search.Stems;

namespace Immunotherapy.Web.Content.Search;

/// <summary>Plurals, past and continuous forms. No more: "treatment" and "treat" are two things to a reader.</summary>
internal static class EnglishEndings
{
    public static Stems Stems { get; } = new(
    [
        // A reader with hives must not be led to HIV
        .. Keep("ss us is hives"),
        .. Drop(0, "gnoses", "gnosis"), .. Drop(0, "stases", "stasis"), .. Drop(2, "uses", "us"),
        .. Drop(2, "sses", "ss"), .. Drop(2, "ies", "y"), .. Drop(2, "shes", "sh"), .. Drop(2, "ches", "ch"), .. Drop(2, "xes", "x"),
        .. Drop(3, "s"),
    ],
    [
        .. Keep("eed"), .. Drop(2, "ied", "y"), .. Drop(3, "ing ed"),
    ],
    [
        .. "bb dd gg mm nn pp rr tt".Split(' ').Select(pair => new Ending(pair, pair[..1], 1)),
    ],
    [
        .. Drop(3, "e"), .. Drop(2, "y", "i"),
    ]);
}
