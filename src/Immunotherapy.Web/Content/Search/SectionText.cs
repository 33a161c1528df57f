using System.Text;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Web.Content.Search;

/// <summary>Words of a page as they come, and where its sections begin.</summary>
internal sealed class SectionText
{
    private readonly StringBuilder text = new();
    private readonly List<(string Anchor, int Start, CareCard? Card)> starts = [("", 0, null)];

    public void Add(ReadOnlySpan<char> words) => text.Append(text.Length > 0 && text[^1] != ' ' ? words : words.TrimStart());

    public void Begin(string anchor, CareCard? card = null) => starts.Add((anchor, text.Length, card));

    /// <summary>What follows belongs again to the heading before the last beginning.</summary>
    public void EndCard() => starts.Add(starts[^2] with { Start = text.Length });

    public void Part()
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    /// <summary>Parts one item of a list from what follows, unless the item brings its own mark.</summary>
    public void EndItem(char mark)
    {
        var end = text.Length;
        while (end > starts[^1].Start && text[end - 1] == ' ')
        {
            end--;
        }

        if (end > starts[^1].Start && (!char.IsPunctuation(text[end - 1]) || text[end - 1] is ')' or '"'))
        {
            text.Length = end;
            text.Append(mark);
        }
    }

    /// <param name="headings">The words of the page's headings by their anchors.</param>
    public IReadOnlyList<Section> Sections(IReadOnlyDictionary<string, string> headings)
    {
        var sections = new List<Section>();
        var begun = new HashSet<string> { "" };
        for (var i = 0; i < starts.Count; i++)
        {
            var (anchor, start, card) = starts[i];
            var words = text.ToString(start, (i + 1 < starts.Count ? starts[i + 1].Start : text.Length) - start).Trim();
            if (begun.Add(anchor) || words != "")
            {
                sections.Add(new Section(anchor, card is null ? headings.GetValueOrDefault(anchor, "") : PlainText.Of(card.Heading.Value), words) { Care = card?.Urgency });
            }
        }

        return sections;
    }

    public override string ToString() => text.ToString().Trim();
}
