using System.Collections.Frozen;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>Words and groups of words to look for; <c>#</c> is any number, <c>#%</c> any percentage. Large and small letters are alike.</summary>
public sealed class PhraseList
{
    private readonly FrozenSet<string> phrases;
    private readonly FrozenSet<string> firstWords;
    private readonly int longest;

    public PhraseList(IEnumerable<string> phrases)
    {
        this.phrases = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        firstWords = this.phrases.Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        longest = this.phrases.Select(phrase => phrase.Count(letter => letter == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <returns>The phrases in the order in which they stand, as the list writes them.</returns>
    public IReadOnlyList<string> In(Sentence sentence)
    {
        List<string>? found = null;
        var words = sentence.Spoken;
        for (var start = 0; start < words.Length; start++)
        {
            // Nearly every word begins no phrase, and one look is enough to know
            if (!firstWords.Contains(words[start]))
            {
                continue;
            }

            for (var length = 1; length <= longest && start + length <= words.Length; length++)
            {
                if (phrases.TryGetValue(length == 1 ? words[start] : string.Join(' ', words, start, length), out var phrase))
                {
                    (found ??= []).Add(phrase);
                }
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }
}
