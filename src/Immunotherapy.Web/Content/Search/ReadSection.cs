using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Web.Content.Search;

/// <summary>A text with its words taken apart: their stems, and where they stand.</summary>
internal sealed record ReadText(string Text, string[] Stems, int[] Starts, int[] Ends)
{
    public static ReadText Of(string text, Vocabulary vocabulary)
    {
        var words = new List<(string Stem, int Start, int End)>();
        var reader = new WordReader(text);
        while (reader.Next())
        {
            words.Add((vocabulary.StemOf(reader.Word), reader.Start, reader.End));
        }

        return new ReadText(text, [.. words.Select(word => word.Stem)], [.. words.Select(word => word.Start)], [.. words.Select(word => word.End)]);
    }
}

/// <summary>A section with its words taken apart.</summary>
internal sealed record ReadSection(string Anchor, ReadText Heading, ReadText Text, Urgency? Care)
{
    /// <summary>Whether it says to call now or today. What can wait for the next visit is no reason to send anybody to the telephone.</summary>
    public bool CallsNow => Care is Urgency.Emergency or Urgency.Urgent;
}
