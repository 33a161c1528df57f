using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Web.Comments;

/// <summary>A comment form as it is shown or was sent: nothing else of it is believed.</summary>
public sealed record SentComment
{
    public const string NameField = "Name";
    public const string BodyField = "Body";
    public const string ConsentShowField = "ConsentShow";
    public const string ConsentAgeField = "ConsentAge";
    public const string KeyField = "FormKey";
    public const string OpenedField = "Opened";
    public const string NotedField = "Noted";

    /// <summary>People do not see this field; robots fill in everything.</summary>
    public const string TrapField = "Website";

    public string Name { get; init; } = "";

    public string Body { get; init; } = "";

    public bool ConsentShow { get; init; }

    public bool ConsentAge { get; init; }

    /// <summary>The token of the receipt to be: the same form sent twice is one comment.</summary>
    public required string Key { get; init; }

    public DateTimeOffset? Opened { get; init; }

    /// <summary>Contact details that the writer was shown once.</summary>
    public string Noted { get; init; } = "";

    public bool IntoTrap { get; init; }

    public static SentComment Empty(TimeProvider clock) => new() { Key = ReceiptToken.Create(), Opened = clock.GetUtcNow() };

    public static SentComment Read(IFormCollection form) => new()
    {
        Name = form[NameField].ToString(),
        Body = TypedText.LineEnds(form[BodyField]),
        ConsentShow = IsTicked(form[ConsentShowField]),
        ConsentAge = IsTicked(form[ConsentAgeField]),
        Key = ReceiptToken.IsToken(form[KeyField].ToString()) ? form[KeyField].ToString() : ReceiptToken.Create(),
        Opened = long.TryParse(form[OpenedField], NumberStyles.None, CultureInfo.InvariantCulture, out var opened) && opened < 253_402_300_799_999
            ? DateTimeOffset.FromUnixTimeMilliseconds(opened) : null,
        Noted = TypedText.LineEnds(form[NotedField]),
        IntoTrap = form[TrapField].ToString() != "",
    };

    /// <summary>What must be put right before it can be taken, in the order of the fields.</summary>
    public IReadOnlyList<Problem> Problems(Words words, bool withConsent)
    {
        var problems = new List<Problem>();
        if (CommentText.Name(Name) is null)
        {
            problems.Add(new Problem(NameField, Words.Fill(words.ProblemLongName, CommentText.NameMost)));
        }

        if (string.IsNullOrWhiteSpace(Body))
        {
            problems.Add(new Problem(BodyField, words.ProblemNoBody));
        }
        else if (!CommentText.BodyFits(Body))
        {
            problems.Add(new Problem(BodyField, Words.Fill(words.ProblemLongBody, TypedText.Length(Body), CommentText.BodyMost)));
        }

        if (TypedText.HasOddLetter(Body) || TypedText.HasOddLetter(Name))
        {
            problems.Add(new Problem(BodyField, words.ProblemOddLetter));
        }

        if (UnseenContacts() is { Count: > 0 } contacts)
        {
            problems.Add(new Problem(BodyField, Words.Fill(words.ProblemContact, string.Join(", ", contacts))));
        }

        if (withConsent && !ConsentShow)
        {
            problems.Add(new Problem(ConsentShowField, words.ProblemConsentShow));
        }

        if (withConsent && !ConsentAge)
        {
            problems.Add(new Problem(ConsentAgeField, words.ProblemConsentAge));
        }

        return problems;
    }

    // Once they were pointed out it is the writer's choice, and then the moderator's
    private List<string> UnseenContacts() => [.. ContactDetails.In(Name + "\n" + Body).Except(Noted.Split('\n'), StringComparer.Ordinal)];

    // As our form sends it, or as a box without a value is sent
    private static bool IsTicked(string? value) => value is "true" or "on";
}
