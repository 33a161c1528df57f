using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Articles;

/// <summary>Walks the whole site as a reader does, from link to link.</summary>
public sealed class ThreeStepsTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    private const int MostSteps = 3;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task EachPage_IsAtMostThreeStepsFromHome(string lang)
    {
        var data = Directory.CreateTempSubdirectory();
        try
        {
            using var portal = new Portal(Repository.Content, data.FullName);
            using var visitor = portal.Visitor();

            var (steps, broken) = await WalkAsync(visitor, lang);

            Assert.Empty(broken);
            Assert.Empty(Public(lang).Except(steps.Keys));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private IEnumerable<string> Public(string lang)
    {
        var (edition, addresses) = (content.Edition(lang), content.Snapshot.Addresses);
        return
        [
            addresses.Home(lang), addresses.Articles(lang), addresses.Glossary(lang), addresses.Trials(lang), addresses.Approvals(lang), addresses.MyQuestions(lang),
            .. ShippedContent.Slugs.Select(slug => addresses.Article(lang, slug)),
            .. ShippedContent.PageSlugs.Select(slug => addresses.Page(lang, slug)),
            .. content.Snapshot.Terms.Keys.Select(id => addresses.Term(lang, id)),
            .. edition.Trials.Select(trial => addresses.Trial(lang, trial.Id)),
        ];
    }

    /// <returns>Each address of the language with its distance from home, and those that did not answer with a page.</returns>
    private static async Task<(Dictionary<string, int> Steps, List<string> Broken)> WalkAsync(HttpClient visitor, string lang)
    {
        var home = $"/{lang}";
        var steps = new Dictionary<string, int>(StringComparer.Ordinal) { [home] = 0 };
        var broken = new List<string>();
        var waiting = new Queue<string>([home]);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode != 200)
            {
                broken.Add($"{address}: {(int)answer.StatusCode}");
                continue;
            }

            if (steps[address] == MostSteps || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(anchor => Target(anchor.GetAttribute("href")!, address)).Where(link => link is not null && IsOf(lang, link)))
            {
                if (steps.TryAdd(link!, steps[address] + 1))
                {
                    waiting.Enqueue(link!);
                }
            }
        }

        return (steps, broken);
    }

    // What follows a "?" chooses among what the page shows; the page is the same one
    private static string? Target(string href, string from) =>
        Uri.TryCreate(new Uri("http://site" + from), href, out var link) && link is { Host: "site" } ? link.AbsolutePath : null;

    private static bool IsOf(string lang, string address) => address == $"/{lang}" || address.StartsWith($"/{lang}/", StringComparison.Ordinal);
}
