using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

/// <summary>The files that every page depends on: site.yaml, sources.yaml, glossary.yaml, words.yaml, pictures.</summary>
public sealed class SharedFileTests : IDisposable
{
    private readonly LiveContent content = new();

    public SharedFileTests()
    {
        content.Write("A [T cell](term:t-cell), call {day}.\n\n![A cell](../../media/drawing.svg \"Caption\")\n");
        content.Store.KeepLastGood();
    }

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("sources.yaml")]
    [InlineData("glossary.yaml")]
    public void File_Broken_StaysAsItWas_AlsoOverARestart(string file)
    {
        var html = content.Html();

        content.Files.Write(file, "a: [");
        content.Look();
        IsWhole(html);
        FaultAssert.IsError(content.FaultsOf(file), 1, "This is not YAML:");

        content.Restart();
        IsWhole(html);
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("sources.yaml")]
    [InlineData("glossary.yaml")]
    public void File_Removed_StaysAsItWas_AlsoOverARestart(string file)
    {
        var html = content.Html();

        content.Files.Delete(file);
        for (var look = 0; look < 4; look++)
        {
            content.Look();
        }

        IsWhole(html);
        FaultAssert.IsError(content.FaultsOf(file), 1, "This file is missing.");

        content.Restart();
        content.Look();
        content.Look();
        IsWhole(html);
        FaultAssert.IsError(content.FaultsOf(file), 1, "This file is missing.");

        content.Files.Write(file, file == Site.File ? ContentFixture.Site : file == Source.File ? ContentFixture.Sources : ContentFixture.Glossary);
        content.Look();
        IsWhole(html);
        Assert.Empty(content.Errors);
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("sources.yaml")]
    [InlineData("glossary.yaml")]
    public void File_NeverThere_LeavesThePagesReadable(string file)
    {
        using var fresh = new LiveContent(before: files =>
        {
            files.WriteArticle("probe", body: "A [T cell](term:t-cell), call {day} [@first-source] [@second-source].");
            files.Delete(file);
        });

        FaultAssert.IsError(fresh.FaultsOf(file), 1, "This file is missing.");
        var page = Assert.IsType<Article>(fresh.Article("probe"));
        Assert.Empty(fresh.FaultsOf("en/articles/probe.md"));
        SafeHtmlAssert.HoldsOnlyWhatIsAllowed(page.Body);
    }

    [Fact]
    public void Source_Changed_IsShown()
    {
        content.Files.Write("sources.yaml", ContentFixture.Sources.Replace("First title", "Renamed title", StringComparison.Ordinal));

        content.Look();

        Assert.Equal("Renamed title", content.Snapshot.Sources["first-source"].Title);
    }

    [Fact]
    public void Term_TakenOut_StaysAsWordsAndIsAFaultOfItsPages()
    {
        content.Files.Write("glossary.yaml", ContentFixture.Glossary.Split('\n')[0].Replace(", related: [t-cell]", "", StringComparison.Ordinal));
        content.Look();

        FaultAssert.IsError(content.FaultsOf("en/articles/probe.md"), LiveContent.BodyLine, "There is no term \"t-cell\" in glossary.yaml.");
        Assert.Contains("<p>A T cell, call", content.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Source_TakenOut_StaysWithoutNumberAndIsAFaultOfItsPages()
    {
        content.Files.Write("sources.yaml", ContentFixture.Sources.Split('\n')[0]);
        content.Look();

        Assert.Contains(content.FaultsOf("en/articles/probe.md"), fault => fault.Message == "There is no source \"second-source\" in sources.yaml.");
        Assert.Contains("<p>Both sources<sup class=\"cite\"><a href=\"#source-1\">[1]</a></sup>.</p>", content.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_Broken_StaysAsItWas()
    {
        var before = content.Snapshot.Media["drawing.svg"];

        content.Files.Write("media/drawing.svg", "<svg onload='alert(1)'");
        content.Look();

        Assert.Same(before, content.Snapshot.Media["drawing.svg"]);
        Assert.Single(content.Article("probe")!.Body.Segments.OfType<Web.Content.Markup.Figure>());
    }

    [Fact]
    public void Picture_Removed_LeavesItsPageWithoutIt()
    {
        content.Files.WriteArticle("cytokines");
        content.Look();
        content.Files.Delete("media/drawing.svg");
        content.Look();
        content.Look();

        Assert.Empty(content.Snapshot.Media);
        Assert.Empty(content.Article("probe")!.Body.Segments.OfType<Web.Content.Markup.Figure>());
        FaultAssert.IsError(content.FaultsOf("en/articles/probe.md"), LiveContent.BodyLine + 2, "There is no picture drawing.svg in content/media/.");
    }

    [Fact]
    public void Words_Broken_StayAsTheyWere()
    {
        content.Files.Write("en/words.yaml", "home: Start\n");
        content.Look();
        content.Files.Write("en/words.yaml", "home: \"Start {0}\"\n");
        content.Look();

        Assert.Equal("Start", content.Snapshot.Edition("en")!.Words.Home);
        Assert.Contains(content.FaultsOf("en/words.yaml"), fault => fault is { Line: 1, Severity: Severity.Error });
    }

    private void IsWhole(string html)
    {
        Assert.Equal(html, content.Html());
        Assert.Equal(("Test portal", "Test clinic"), (content.Snapshot.Site.Name.In("en"), content.Snapshot.Site.Clinic.Name));
        Assert.Equal((2, 2), (content.Snapshot.Sources.Count, content.Snapshot.Terms.Count));
    }
}
