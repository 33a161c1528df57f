using System.Text.Encodings.Web;
using System.Text.Json;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Checks;

namespace Immunotherapy.Web.Commands;

/// <summary>What a check found, for people and for programs.</summary>
/// <param name="folder">As it was named, without a slash at its end.</param>
internal sealed class CheckReport(string folder, IReadOnlyList<Fault> faults, Snapshot snapshot)
{
    // Read by programs and people, never put into a page
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public int Errors { get; } = faults.Count(fault => fault.Severity == Severity.Error);

    public string Sum => $"{Errors} errors, {faults.Count - Errors} warnings";

    public void WriteText(TextWriter output, bool links, bool grades)
    {
        foreach (var fault in faults)
        {
            output.WriteLine($"{folder}/{fault}");
        }

        foreach (var (file, grade) in grades ? Grades() : [])
        {
            output.WriteLine(FormattableString.Invariant(
                $"{folder}/{file}: {grade.Scale} {grade.AdjustedScore:0.0}, with names of medicines {grade.RawScore:0.0}; {grade.Raw.Words} words in {grade.Raw.Sentences} sentences"));
        }

        foreach (var link in links ? Links() : [])
        {
            output.WriteLine($"{folder}/{link.File}:{link.Line}: {link.Url}");
        }
    }

    public void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(new
    {
        errors = Errors,
        warnings = faults.Count - Errors,
        faults = faults.Select(fault => new { code = fault.Code, severity = fault.Severity == Severity.Error ? "error" : "warning", file = $"{folder}/{fault.File}", line = fault.Line, message = fault.Message }),
        grades = Grades().Select(page => new
        {
            file = $"{folder}/{page.File}",
            scale = page.Grade.Scale,
            raw = Math.Round(page.Grade.RawScore, 1),
            adjusted = Math.Round(page.Grade.AdjustedScore, 1),
            smog = page.Grade.IsEnglish ? Math.Round(page.Grade.Adjusted.Smog, 1) : (double?)null,
            fleschEase = page.Grade.IsEnglish ? Math.Round(page.Grade.Adjusted.FleschEase, 1) : (double?)null,
            fernandezHuerta = page.Grade.IsEnglish ? null : (double?)Math.Round(page.Grade.Adjusted.FernandezHuerta, 1),
            words = page.Grade.Raw.Words,
            sentences = page.Grade.Raw.Sentences,
        }),
        links = Links().Select(link => new { file = $"{folder}/{link.File}", line = link.Line, url = link.Url }),
    }, Json));

    private IEnumerable<(string File, ReadingGrade Grade)> Grades() =>
        from edition in snapshot.Editions
        from page in edition.Articles.Concat(edition.Pages).OrderBy(page => page.Href, StringComparer.Ordinal)
        where page.Body.Grade is not null
        select (FileOf(page), page.Body.Grade);

    /// <summary>Addresses outside the site: those of the texts and those of the sources.</summary>
    private IEnumerable<(string File, int Line, string Url)> Links() =>
        (from edition in snapshot.Editions
         from page in edition.Articles.Concat(edition.Pages).OrderBy(page => page.Href, StringComparer.Ordinal)
         from link in page.Body.Links
         select (FileOf(page), link.Line, link.Url))
        .Concat(snapshot.Sources.Values.OrderBy(source => source.Line).Select(source => (Source.File, source.Line, source.Url)));

    private static string FileOf(Page page) => $"{page.Lang}/{(page is Article ? "articles" : "pages")}/{page.Slug}.md";
}
