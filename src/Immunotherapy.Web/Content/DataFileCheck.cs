using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>
/// A data file held against the others: whether the sources and trials that its entries name are there, and which texts lack
/// a language of the site. What is wrong is a fault of the data file, at its line.
/// </summary>
internal sealed class DataFileCheck(Library library, Faults faults)
{
    // They are the same in each language
    private const string AnyLanguage = "";

    private readonly References references =
        new(question => library.Answer(AnyLanguage, question), target => library.Names(AnyLanguage, target));

    /// <param name="entry">What rests on them, for messages: "the trial KEYNOTE-522".</param>
    public void Sources(string entry, IEnumerable<Reference> sources)
    {
        foreach (var source in sources.Where(source => source.Key != "" && references.Ask(Target.Source, source.Key).Text != "").DistinctBy(source => source.Key))
        {
            faults.Warn("withdrawn", source.Line, SourceStatus.Advice(source.Key, references.Ask(Target.Source, source.Key).Text, entry));
        }

        foreach (var source in sources.Where(source => source.Key != "" && !references.Ask(Target.Source, source.Key).Exists))
        {
            faults.Error("source", source.Line, $"There is no source \"{source.Key}\" in sources.yaml.{references.Hint(Target.Source, source.Key)}");
        }
    }

    public void Trial(Reference trial)
    {
        if (!references.Ask(Target.Trial, trial.Key).Exists)
        {
            faults.Error("trial", trial.Line, $"There is no trial \"{trial.Key}\" in trials.yaml.{references.Hint(Target.Trial, trial.Key)}");
        }
    }

    public void Texts(string key, params IEnumerable<Localized?> texts)
    {
        foreach (var text in texts.OfType<Localized>().Where(text => text != Localized.Empty))
        {
            var missing = library.Site.Languages.Where(lang => !text.Speaks(lang)).ToList();
            if (missing.Count > 0)
            {
                faults.Warn("language", text.Line, $"A text of \"{key}\" is missing in: {string.Join(", ", missing)}. It is left out there.");
            }
        }
    }
}
