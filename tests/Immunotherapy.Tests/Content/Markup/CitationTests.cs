using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class CitationTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Citations_AreNumberedByFirstUse()
    {
        Assert.Empty(content.Write("One [@second-source]. Two [@first-source]. Three [@second-source]."));

        var body = content.Article("probe")!.Body;
        Assert.Equal(["second-source", "first-source"], body.Sources);
        Assert.Contains("One<sup class=\"cite\"><a href=\"#source-1\">[1]</a></sup>. Two<sup class=\"cite\"><a href=\"#source-2\">[2]</a></sup>. Three<sup class=\"cite\"><a href=\"#source-1\">[1]</a></sup>.",
            content.Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[@first-source; @second-source]")]
    [InlineData("[@first-source;second-source]")]
    [InlineData("[@first-source, @second-source]")]
    public void Citation_OfSeveral_IsOneGroup(string citation)
    {
        Assert.Empty(content.Write($"One {citation}."));

        Assert.Contains("<sup class=\"cite\"><a href=\"#source-1\">[1]</a> <a href=\"#source-2\">[2]</a></sup>", content.Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[@frst-source]", "There is no source \"frst-source\" in sources.yaml. Did you mean \"first-source\"?")]
    [InlineData("[@first-source; @nowhere]", "There is no source \"nowhere\" in sources.yaml.")]
    [InlineData("[@]", "This citation names no source.")]
    [InlineData("[@ ; ]", "This citation names no source.")]
    public void Citation_OfNothing_IsRefused(string citation, string words)
    {
        FaultAssert.IsError(content.Write($"One {citation}."), LiveContent.BodyLine, words);
    }

    [Fact]
    public void Citation_NotListedInTheFrontMatter_IsRefused()
    {
        content.Files.Write("sources.yaml", ContentFixture.Sources + "\n" + ContentFixture.Sources.Split('\n')[1].Replace("second", "third", StringComparison.Ordinal));

        FaultAssert.IsError(content.Write("One [@third-source]."), LiveContent.BodyLine, "The source \"third-source\" is cited here but not listed in the front matter.");
    }

    [Fact]
    public void Source_ListedButNotCited_Warns()
    {
        content.Files.WriteArticle("probe", body: "One [@first-source].");

        content.Look();

        FaultAssert.IsWarning(content.FaultsOf("en/articles/probe.md"), 7, "The source \"second-source\" is listed but not cited in the text.");
    }

    [Fact]
    public void Source_ListedButUnknown_IsRefused()
    {
        content.Files.Write("en/articles/probe.md", ContentFixture.Article().Replace("sources: [first-source, second-source]", "sources: [first-source, second-source, thrid]", StringComparison.Ordinal));

        content.Look();

        Assert.Contains(content.FaultsOf("en/articles/probe.md"), fault => (fault.Line, fault.Message) == (7, "There is no source \"thrid\" in sources.yaml."));
        Assert.Null(content.Article("probe"));
    }

    [Theory]
    [InlineData("`[@first-source]`")]
    [InlineData("\\[@first-source]")]
    [InlineData("[@first-source")]
    [InlineData("a@first-source]")]
    public void Brackets_ThatAreNoCitation_StayText(string text)
    {
        Assert.Empty(content.Write($"One {text} two."));

        Assert.Equal(2, content.Html().Split("class=\"cite\"").Length - 1);
    }
}
