using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>What a page is made of: a short version, headings, a picture (CDC Clear Communication Index 1 to 4, 8 to 10; PEMAT-P).</summary>
internal static class ShapeChecks
{
    private const int LongestTitle = 65;
    private const int LongestShortVersion = 120;
    private const int LongestSection = 300;
    private const int WordsWithoutPicture = 400;
    private const int MostColumns = 4;
    private const int MostMonths = 36;

    public static void Run(CheckedPage page, Faults faults)
    {
        foreach (var section in page.Prose.Sections.Where(section => section.Words > LongestSection))
        {
            faults.Warn("heading", section.Line, $"This section has {section.Words} words. Add a heading at least every {LongestSection} words.");
        }

        foreach (var (line, columns) in page.Prose.Tables.Where(table => table.Columns > MostColumns))
        {
            faults.Warn("table", line, $"This table has {columns} columns, which a telephone cannot show. Use at most {MostColumns}.");
        }

        if (page.Front.Title.Length > LongestTitle)
        {
            faults.Warn("title", page.Front.LineOf("title"), $"The title has {page.Front.Title.Length} letters. Keep it to {LongestTitle}, so that search engines show all of it.");
        }

        if (page.IsArticle)
        {
            CheckArticle(page, faults);
        }
    }

    private static void CheckArticle(CheckedPage page, Faults faults)
    {
        var keyMessage = Sentence.WordsOf(page.Front.KeyMessage).Count;
        if (keyMessage is < 5 or > 30)
        {
            faults.Warn("key-message", page.Front.LineOf("keyMessage"), $"The key message has {keyMessage} words. Write one sentence of 5 to 30 words.");
        }

        var points = page.Prose.Paragraphs.Where(paragraph => paragraph.Block == KeyPoints.Name).ToList();
        var shortVersion = keyMessage + points.Sum(point => point.Words);
        if (shortVersion > LongestShortVersion)
        {
            faults.Warn("summary", points[0].Line, $"Key message and key points have {shortVersion} words together. Shorten them to {LongestShortVersion}: they are the short version of the page.");
        }

        var words = page.Prose.Paragraphs.Sum(paragraph => paragraph.Words);
        if (words > WordsWithoutPicture && !page.Segments.Any(segment => segment is Figure or Risk or Compare or Bars or Timeline))
        {
            faults.Warn("picture", page.Line, $"This page has {words} words and nothing to look at. Add a picture, a risk, bars or a timeline.");
        }

        if (page.Front.NextReview > page.Front.Updated.AddMonths(MostMonths))
        {
            faults.Warn("dates", page.Front.LineOf("nextReview"), $"\"nextReview\" lies more than {MostMonths} months after \"updated\". Read the page again sooner.");
        }
    }
}
