using System.Globalization;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>How a translation stands to the text that it was made from.</summary>
public enum TranslationState
{
    Current,

    /// <summary>The original has changed, but not where it could endanger a reader.</summary>
    Stale,

    /// <summary>A care card, a dose or an emergency text of the original has changed: readers are shown the original.</summary>
    Unsafe,
}

/// <summary>What a translation is held against.</summary>
/// <param name="Text">The hash of the whole text.</param>
/// <param name="Safety">The hash of its care cards, doses and emergency texts.</param>
internal sealed record Original(string Text, string Safety, DateOnly Updated)
{
    public override string ToString() => $"{Text} {Safety} {Updated.ToString("O", CultureInfo.InvariantCulture)}";

    public static Original Parse(string text) =>
        text.Split(' ') is [var whole, var safety, var updated]
            ? new Original(whole, safety, DateOnly.ParseExact(updated, "O", CultureInfo.InvariantCulture))
            : throw new FormatException(text);

    // When nobody noted what was safe, nothing can be said to be
    public TranslationState StateOf(Translation translation) =>
        translation.Source == Text ? TranslationState.Current
        : translation.Safety == Safety ? TranslationState.Stale
        : TranslationState.Unsafe;

    /// <returns>Null for a page that is no translation, or whose original cannot be found just now.</returns>
    public static TranslationState? Check(PageDraft draft, References references, Faults writing)
    {
        if (draft.Front.Translation is not { } translation)
        {
            return null;
        }

        var line = draft.Front.LineOf("translation");
        var target = draft.Location.Kind == ContentKind.Article ? Target.OriginalArticle : Target.OriginalPage;
        if (translation.Of == draft.Location.Lang)
        {
            writing.Warn("translation", line, "A page cannot be a translation of its own language. Write the other language behind \"of\", or delete \"translation\".");
            return null;
        }

        var answer = references.Ask(target, $"{translation.Of}/{draft.Location.Name}");
        if (!answer.Exists)
        {
            writing.Warn("translation", line, $"There is no {translation.Of}/{draft.Location.Name}.md that this could be a translation of. Delete \"translation\", or bring the original back.");
            return null;
        }

        var original = Parse(answer.Text);
        var state = original.StateOf(translation);
        var when = original.Updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (state == TranslationState.Stale)
        {
            writing.Warn("translation", line, $"The original has changed ({when}) since this translation was made. Compare them, then run the command \"translated\".");
        }
        else if (state == TranslationState.Unsafe)
        {
            writing.Error("translation", line, $"A care card, dose or emergency text of the original has changed ({when}). Readers are shown the original until this page is compared and the command \"translated\" is run.");
        }

        return state;
    }
}
