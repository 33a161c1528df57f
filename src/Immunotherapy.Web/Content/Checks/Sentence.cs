using System.Collections.Frozen;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>A sentence with its words, marks taken off their ends.</summary>
/// <param name="Line">The line on which it begins.</param>
public sealed record Sentence(int Line, string Text, IReadOnlyList<string> Words)
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "dr", "dra", "mr", "mrs", "ms", "sr", "sra", "st", "no", "vs", "e.g", "i.e", "p.ej", "etc", "approx", "u.s", "i.v");

    public static IReadOnlyList<Sentence> Split(string text, int firstLine)
    {
        var sentences = new List<Sentence>();
        var (start, line) = (0, firstLine);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEnd(text, i, out var next))
            {
                Take(next);
                i = next - 1;
            }
        }

        Take(text.Length);
        return sentences;

        void Take(int end)
        {
            var words = WordsOf(text[start..end]);
            if (words.Count > 0)
            {
                sentences.Add(new Sentence(line, text[start..end].Trim().Replace('\n', ' '), words));
            }

            line += text.AsSpan(start, end - start).Count('\n');
            start = end;
        }
    }

    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\t', '\u00A0', '/', '—'))
        {
            var word = text.AsSpan(range);
            while (word.Length > 0 && !char.IsLetterOrDigit(word[0]))
            {
                word = word[1..];
            }

            while (word.Length > 0 && !char.IsLetterOrDigit(word[^1]) && word[^1] != '%')
            {
                word = word[..^1];
            }

            if (word.Length > 0)
            {
                words.Add(word.ToString());
            }
        }

        return words;
    }

    /// <summary>Whether anybody could have meant it as a sentence.</summary>
    public bool IsReadable => Words.Count <= 150 && Text.Length <= 3000;

    /// <summary>The first words, to name the sentence in a message.</summary>
    public string Beginning => string.Join(' ', Words.Take(6)) + (Words.Count > 6 ? " …" : "");

    /// <summary>The words with every number as <c>#</c> and every percentage as <c>#%</c>.</summary>
    internal string[] Spoken => field ??= [.. Words.Select(word => !char.IsAsciiDigit(word[0]) ? word : word[^1] == '%' ? "#%" : "#")];

    // A full stop ends a sentence when a space and a large letter or a number follow, and no abbreviation goes before
    private static bool IsEnd(string text, int at, out int next)
    {
        next = at + 1;
        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        while (next < text.Length && text[next] is '"' or '”' or '»' or ')' or '’' or '.' or '!' or '?')
        {
            next++;
        }

        var end = next;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == text.Length)
        {
            return true;
        }

        return next > end && !char.IsLower(text[next]) && !(text[at] == '.' && IsAbbreviation(text, at));
    }

    private static bool IsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 12 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '(')
        {
            start--;
        }

        return Abbreviations.Contains(text[start..at]);
    }
}
