namespace Immunotherapy.Web.Content;

/// <content>Words about translations.</content>
public sealed partial record Words
{
    public string TranslationDraft { get; init; } = "Draft translation, not yet checked by a medical translator.";
    public string TranslationChecked { get; init; } = "Translation checked by {0} on {1}.";
    public string TranslationStale { get; init; } = "The original page changed on {0}. This translation has not been checked since.";
    public string TranslationUnsafe { get; init; } = "The original page changed on {0} in a part that matters for your safety. Until this translation is checked, you see the original text.";
    public string ReadOriginal { get; init; } = "Read the page in {0}";
}
