using System.Collections.Concurrent;
using System.Reflection;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Search;

/// <summary>What stands under one heading of a page, as plain text.</summary>
/// <param name="Anchor">The id in the page, or empty for what stands before the first heading.</param>
internal sealed record Section(string Anchor, string Heading, string Text)
{
    // The id that the article's page gives to "What is not yet known"
    private const string UnknownAnchor = "not-known";

    // … and the id that it gives to a care card; there is one of a kind in a page
    private const string CareAnchor = "care-";

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = [];

    /// <summary>How soon to call, where this is a care card.</summary>
    public Urgency? Care { get; init; }

    /// <summary>The sections of a page as readers see it.</summary>
    public static IReadOnlyList<Section> Of(Page page, Words words)
    {
        var text = new PlainText();
        foreach (var segment in page.Shown.Body.Segments)
        {
            Read(segment, text);
        }

        var sections = text.Sections(page.Shown.Body.Headings.ToDictionary(heading => heading.Anchor, heading => heading.Text, StringComparer.Ordinal));
        var front = page.Shown.Front;
        return page is not Article || front.Unknown == "" ? sections : [.. sections, new Section(UnknownAnchor, words.NotKnown, front.Unknown)];
    }

    /// <summary>One subject of the list of questions, under the id that the page gives it.</summary>
    public static Section Of(QuestionTopic topic, string lang) =>
        new($"questions-{topic.Id}", topic.Topic.In(lang), string.Join(' ', topic.Questions.Where(question => question.Speaks(lang)).Select(question => question.In(lang))));

    // A new kind of block is found by what it shows, without a line here
    private static void Read(object? part, PlainText text)
    {
        switch (part)
        {
            case null:
                break;
            case HtmlSegment { Html: var html }:
                text.AddHtml(html.Value);
                break;
            case CareCard card:
                text.AddCard(card, CareAnchor + card.Urgency.ToString().ToLowerInvariant());
                break;
            case SafeHtml html:
                text.AddHtml(html.Value);
                break;
            case Figure figure:
                text.AddText(figure.Alt);
                text.AddText(figure.Caption);
                break;
            case string address when address.StartsWith('/'):
                break;
            case string words:
                text.AddText(words);
                break;
            case System.Collections.IEnumerable list:
                foreach (var each in list)
                {
                    Read(each, text);
                    text.EndItem();
                }

                break;
            case var block when block.GetType() is { IsClass: true } type:
                foreach (var property in Parts.GetOrAdd(type, Shown))
                {
                    Read(property.GetValue(block), text);
                }

                break;
        }
    }

    private static PropertyInfo[] Shown(Type block) =>
        [.. block.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !property.PropertyType.IsValueType && property.GetIndexParameters().Length == 0)];
}
