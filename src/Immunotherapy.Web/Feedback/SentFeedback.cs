using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Web.Feedback;

/// <summary>A form of feedback as it is shown or was sent: nothing else of it is believed.</summary>
public sealed record SentFeedback
{
    public const int TextMost = PageFeedback.TextMost;

    public const string ChoiceField = "Choice";
    public const string SectionField = "Section";
    public const string TextField = "Text";
    public const string KeyField = "FormKey";

    /// <summary>People do not see this field; robots fill in everything.</summary>
    public const string TrapField = "Website";

    /// <summary>The id of the first of the three choices, where a problem with them leads to.</summary>
    public static readonly string FirstChoice = ChoiceId(Feedback.Choice.Useful);

    public Choice? Choice { get; init; }

    /// <summary>An anchor of the page, or empty for the whole of it.</summary>
    public string Section { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The same form sent twice is one piece of feedback.</summary>
    public required Guid Key { get; init; }

    public bool IntoTrap { get; init; }

    public static string ChoiceId(Choice choice) => $"{ChoiceField}-{Choices.Name(choice)}";

    public static SentFeedback Empty(TimeProvider clock, Choice? choice = null) => new() { Key = Guid.CreateVersion7(clock.GetUtcNow()), Choice = choice };

    public static SentFeedback Read(IFormCollection form, TimeProvider clock) => Empty(clock, Choices.Named(form[ChoiceField])) with
    {
        Section = form[SectionField].ToString(),
        Text = TypedText.LineEnds(form[TextField]),
        Key = Guid.TryParseExact(form[KeyField], "D", out var key) && key.Version == 7 ? key : Guid.CreateVersion7(clock.GetUtcNow()),
        IntoTrap = form[TrapField].ToString() != "",
    };

    /// <summary>What must be put right before it can be taken, in the order of the fields.</summary>
    public IReadOnlyList<Problem> Problems(Words words, IEnumerable<Heading> sections)
    {
        var problems = new List<Problem>();
        if (Choice is null)
        {
            problems.Add(new Problem(FirstChoice, words.FeedbackNoChoice));
        }

        if (Section != "" && sections.All(section => section.Anchor != Section))
        {
            problems.Add(new Problem(SectionField, words.FeedbackPartGone));
        }

        if (Choice == Feedback.Choice.Wrong && string.IsNullOrWhiteSpace(Text))
        {
            problems.Add(new Problem(TextField, words.FeedbackNoText));
        }

        if (TypedText.Length(Text) > TextMost)
        {
            problems.Add(new Problem(TextField, Words.Fill(words.FeedbackLong, TypedText.Length(Text), TextMost)));
        }

        if (TypedText.HasOddLetter(Text))
        {
            problems.Add(new Problem(TextField, words.ProblemOddLetter));
        }

        return problems;
    }
}
