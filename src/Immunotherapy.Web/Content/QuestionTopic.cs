using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>Questions about one subject that a patient can take to a visit.</summary>
public sealed record QuestionTopic(string Id, Localized Topic, IReadOnlyList<Localized> Questions)
{
    public const string File = "questions.yaml";

    /// <summary>Whether the topic and at least one of its questions are there in this language.</summary>
    public bool Speaks(string lang) => Topic.Speaks(lang) && Questions.Any(question => question.Speaks(lang));

    public static IReadOnlyList<QuestionTopic>? ReadAll(string text, Faults faults)
    {
        if (BoundedYaml.Read(text, 1, YamlBounds.DataFile, faults) is not { } root)
        {
            return null;
        }

        var topics = new OrderedDictionary<string, QuestionTopic>(StringComparer.Ordinal);
        foreach (var fields in Entries.Of(root, faults))
        {
            var topic = new QuestionTopic(Entries.Id(fields, "id"), fields.RequiredLocalized("topic"), ReadQuestions(fields));
            fields.Close();
            if (!topics.TryAdd(topic.Id, topic))
            {
                faults.Error("question", fields.LineOf("id"), $"The topic \"{topic.Id}\" is there twice. Keep one.");
            }
        }

        return [.. topics.Values];
    }

    internal void Check(DataFileCheck check)
    {
        check.Texts("topic", Topic);
        check.Texts("questions", [.. Questions]);
    }

    private static IReadOnlyList<Localized> ReadQuestions(Fields fields)
    {
        var questions = fields.LocalizedList("questions");
        if (questions.Count == 0)
        {
            fields.Faults.Error("question", fields.LineOf("questions"), "There is no question. Add \"questions:\" and below it lines such as \"- { en: What is my stage?, es: … }\".");
        }

        return questions;
    }
}
