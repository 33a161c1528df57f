using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>A page as the checks of writing see it.</summary>
/// <param name="Language">Null when nobody has written the rules of its language.</param>
/// <param name="Line">Where the body begins.</param>
/// <param name="Terms">The ids of the terms that the page leads to.</param>
public sealed record CheckedPage(
    bool IsArticle, Language? Language, FrontMatter Front, IReadOnlyList<Segment> Segments, Prose Prose, int Line, HardWords HardWords, IReadOnlyList<string> Terms)
{
    /// <summary>
    /// Runs every check. What they find does not keep a page from being shown: rules of writing are for its writer, and a
    /// clinic decides itself what it publishes.
    /// </summary>
    /// <returns>How hard the page is to read, when that can be told.</returns>
    public ReadingGrade? Check(Faults faults)
    {
        SentenceChecks.Run(this, faults);
        ShapeChecks.Run(this, faults);
        if (Language is null)
        {
            return null;
        }

        WordChecks.Run(this, Language, faults);
        MeaningChecks.Run(this, faults);
        RiskChecks.Run(this, Language, faults);
        var grade = ReadingGrade.Of(Prose, Language, Front.Drugs);
        if (grade is not null)
        {
            Report(grade, Language, faults);
        }

        return grade;
    }

    private void Report(ReadingGrade grade, Language language, Faults faults)
    {
        var (_, hard, tooHard) = language.Ease(grade.Adjusted);
        if (!hard)
        {
            return;
        }

        var longest = Prose.Sentences.OrderByDescending(sentence => sentence.Words.Count).Take(3)
            .Select(sentence => $"line {sentence.Line} \"{sentence.Beginning}\" ({sentence.Words.Count} words)");
        var message = FormattableString.Invariant(
            $"This page is hard to read: {grade.Scale} {grade.AdjustedScore:0.0}, {grade.RawScore:0.0} with names of medicines; aim: {language.Aim}. Shorten these first: {string.Join("; ", longest)}.");
        if (tooHard)
        {
            faults.Error("grade", Line, message);
        }
        else
        {
            faults.Warn("grade", Line, message);
        }
    }
}
