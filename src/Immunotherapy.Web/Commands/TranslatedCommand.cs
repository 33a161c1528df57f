using System.Text;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Files;

namespace Immunotherapy.Web.Commands;

/// <summary>
/// Notes in a translation which text of the original it was compared with, so that the site can tell when the original has
/// moved on. With a name it says that this medical translator has checked it.
/// </summary>
public static class TranslatedCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var files = new List<string>();
        for (var file = args.Next(); file is not null; file = args.Next())
        {
            files.Add(file);
        }

        var by = args.Optional("--by") ?? "";
        args.Close();
        if (files.Count == 0)
        {
            throw new MisuseException("Name the translation's file, or several.");
        }

        if (by.Any(char.IsControl))
        {
            throw new MisuseException("--by is one line.");
        }

        return files.Select(file => Note(file, by, output, errors)).ToList().Max();
    }

    private static int Note(string file, string by, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(file) || ContentPath.OfFile(file) is not { Kind: ContentKind.Article or ContentKind.Page } path)
        {
            throw new MisuseException($"\"{file}\" is not an article or a page. They lie at …/es/articles/name.md and …/es/pages/name.md.");
        }

        var text = File.ReadAllText(file);
        if (LanguageOfOriginal(text) is not { } of || of == path.Lang)
        {
            errors.WriteLine($"{file} is no translation. Add \"translation: {{ of: en }}\" to its front matter.");
            return 1;
        }

        var originalFile = Path.Join(Path.GetDirectoryName(Path.GetFullPath(file)), "..", "..", of, Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))), Path.GetFileName(file));
        if (!File.Exists(originalFile) || Draft.Read(path with { Lang = of }, File.ReadAllBytes(originalFile)) is not PageDraft { Broken: false } original)
        {
            errors.WriteLine($"{file}: its original {of}/{path.Name}.md is missing or broken. Mend it first.");
            return 1;
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var line = $"translation: {{ of: {of}, source: {original.Signature}, safety: {original.Safety}, by: {FrontMatterLine.Quote(by)}, on: {today:yyyy-MM-dd} }}";
        var noted = new UTF8Encoding(false).GetBytes(FrontMatterLine.Set(text, "translation:", line));
        if (Draft.Read(path, noted) is not PageDraft { Front.Translation: { } translation } || translation.Source != original.Signature)
        {
            errors.WriteLine($"{file} was not changed: mend its faults first (the command \"check\" names them).");
            return 1;
        }

        SafeWrite.To(file, noted);
        output.WriteLine($"{file} follows the {of} text of today{(by == "" ? "" : $", checked by {by}")}.");
        return 0;
    }

    // Read by itself, so that a translation without hashes yet, which is a fault, can be given them
    private static string? LanguageOfOriginal(string text)
    {
        var faults = new Faults("");
        if (Content.Markup.PageText.Split(text.Replace("\r\n", "\n", StringComparison.Ordinal), faults) is not { } page
            || Content.Yaml.Fields.Of(Content.Yaml.BoundedYaml.Read(page.FrontMatter, 2, Content.Yaml.YamlBounds.FrontMatter, faults), faults, "") is not { } fields)
        {
            return null;
        }

        return fields.Map("translation")?.Text("of");
    }
}
