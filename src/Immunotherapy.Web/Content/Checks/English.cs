using System.Collections.Frozen;
using static Immunotherapy.Web.Content.Checks.Language;

namespace Immunotherapy.Web.Content.Checks;

internal static class English
{
    private static readonly FrozenSet<string> Irregular = Words(
        """
        given taken found made done seen shown told sent kept held left felt put cut built written chosen grown drawn thought brought taught
        bought caught begun broken driven eaten fallen forgotten hidden spoken stolen worn won lost paid said set sold spent split spread run read
        """.ReplaceLineEndings(" "));

    // They end in -ed and describe a state: nobody is left out of the sentence
    private static readonly FrozenSet<string> States = Words(
        "tired worried scared advanced related mixed limited need needed used interested concerned pleased relieved married confused red bed hundred indeed blurred");

    public static Language Rules { get; } = new()
    {
        Syllables = EnglishSyllables.Of,
        Numbers = Words(
            """
            two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
            thirty forty fifty sixty seventy eighty ninety
            """.ReplaceLineEndings(" ")),
        Likelihoods = new PhraseList(Phrases("rare, rarely, uncommon, common, commonly, likely, unlikely, most people, few people, most patients, few patients")),
        OutOf = Phrases("of, in, out of, of every, in every, out of every, of each").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        Relative = new PhraseList(Phrases("twice, double, doubled, doubles, doubling, halved, half as, half the risk, half the chance, # times more, # times as, # times less, # times higher, # times lower, #% more, #% less, #% fewer, #% lower, #% higher, #% reduction")),
        ToBe = Words("am is are was were be been being isn't aren't wasn't weren't"),
        IsParticiple = word => Irregular.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !States.Contains(word)),
        Between = Words("not also often usually never only already still now first then again always sometimes later being then mainly once"),
        Jargon = Pairs(
            """
            adverse event: side effect, adverse events: side effects, adverse reaction: side effect, administer: give, administered: given,
            toxicity: harm or side effect, toxicities: side effects, prognosis: outlook, efficacy: how well it works, etiology: cause, regimen: treatment plan,
            modality: kind of treatment, contraindicated: must not be used, discontinue: stop, discontinuation: stopping, refractory: does not respond, asymptomatic: without symptoms,
            endpoint: what the trial measured, statistically significant: unlikely to be chance, cohort: group, subcutaneous: under the skin, intravenous: into a vein,
            commence: start, utilize: use, monotherapy: alone, malignancy: cancer, malignant: cancerous, myalgia: muscle pain, pyrexia: fever, dyspnea: trouble breathing,
            pruritus: itching, arthralgia: joint pain, renal: kidney, hepatic: liver, cardiac: heart, pulmonary: lung
            """.ReplaceLineEndings(" ")),
        Advice = Words(
            """
            you your yourself call ask tell talk go take keep carry write bring show read check say use find choose look see learn know plan prepare start
            """.ReplaceLineEndings(" ")),
        Harms = Words("effect effects harm harms severe reaction reactions died death deaths fatal problem problems rash diarrhea inflammation inflamed clot clots infection infections tired tiredness itch itching"),
        Benefits = Words("alive lived live survived shrank shrink smaller responded relapse relapses remained gone longer benefit"),
        Ease = counts => (counts.FleschKincaid, counts.FleschKincaid > 8, counts.FleschKincaid > 10),
        Scale = "grade (Flesch-Kincaid)",
        Aim = "at most 8",
    };
}
