using System.Text;

namespace Immunotherapy.Web.Content.Search;

/// <summary>Goes through a text word by word. A word is letters and digits; everything else only parts them.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    /// <summary>Letters behind it are part of the word and are not compared.</summary>
    public const int LongestWord = 48;

    private readonly ReadOnlySpan<char> text = text;
    private readonly char[] folded = new char[LongestWord];
    private int count;

    public int Start { get; private set; }

    /// <summary>The place behind the word.</summary>
    public int End { get; private set; }

    /// <summary>The word as it is compared.</summary>
    public readonly ReadOnlySpan<char> Word => folded.AsSpan(0, count);

    public bool Next()
    {
        count = 0;
        var at = End;
        while (at < text.Length && LettersAt(at) == 0)
        {
            at++;
        }

        Start = End = at;
        var length = 0;
        while (at < text.Length && (length = LettersAt(at)) > 0 && (count == 0 || !IsWordAlone(text[at])))
        {
            Add(length);
            at = End;
            if (IsWordAlone(text[Start]))
            {
                break;
            }
        }

        return Start < text.Length;
    }

    private void Add(int length)
    {
        for (; length > 0; length--, End++)
        {
            var letter = Folding.Of(text[End]);
            if (letter != Folding.Nothing && count < LongestWord)
            {
                folded[count++] = letter;
            }
        }
    }

    private readonly int LettersAt(int at)
    {
        var letter = text[at];
        return char.IsLetterOrDigit(letter) || (Folding.Of(letter) == Folding.Nothing && letter != Folding.Nothing && at > 0 && at == End && count > 0) ? 1
            : char.IsHighSurrogate(letter) && Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? length
            : 0;
    }

    // Chinese and Japanese put no spaces between words
    private static bool IsWordAlone(char letter) => letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';
}
