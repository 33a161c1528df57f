using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class LinkTests : IDisposable
{
    private const string Outside = "rel=\"noopener nofollow ugc\" ";

    private readonly LiveContent content = new(before: files => files.WriteTrialFiles());

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("[T cells](term:t-cell)", "<a class=\"term\" href=\"/en/glossary/t-cell\">T cells</a>")]
    [InlineData("[the trial](trial:NCT00000001)", "<a href=\"/en/trials/NCT00000001\">the trial</a>")]
    [InlineData("[side effects](side-effects.md)", "<a href=\"/en/articles/side-effects\">side effects</a>")]
    [InlineData("[side effects](./side-effects.md)", "<a href=\"/en/articles/side-effects\">side effects</a>")]
    [InlineData("[side effects](../articles/side-effects.md)", "<a href=\"/en/articles/side-effects\">side effects</a>")]
    [InlineData("[how](side-effects.md#how-it-works)", "<a href=\"/en/articles/side-effects#s-how-it-works\">how</a>")]
    [InlineData("[how](side-effects.md#s-how-it-works)", "<a href=\"/en/articles/side-effects#s-how-it-works\">how</a>")]
    [InlineData("[our site](../pages/about.md)", "<a href=\"/en/about\">our site</a>")]
    [InlineData("[our site](../pages/about.md#what-stands-here)", "<a href=\"/en/about#s-what-stands-here\">our site</a>")]
    [InlineData("[below](#its-end)\n\n## Its end\n", "<a href=\"#s-its-end\">below</a>")]
    [InlineData("[a site](https://example.org/a?b=c&d)", "<a " + Outside + "href=\"https://example.org/a?b=c&amp;d\">a site</a>")]
    [InlineData("[a site](HTTPS://example.org)", "<a " + Outside + "href=\"HTTPS://example.org\">a site</a>")]
    [InlineData("[a site][1]\n\n[1]: https://example.org", "<a " + Outside + "href=\"https://example.org\">a site</a>")]
    [InlineData("<https://example.org/a>", "<a " + Outside + "href=\"https://example.org/a\">https://example.org/a</a>")]
    [InlineData("[write to us](mailto:a@example.org)", "<a href=\"mailto:a@example.org\">write to us</a>")]
    [InlineData("<a@example.org>", "<a href=\"mailto:a@example.org\">a@example.org</a>")]
    [InlineData("[call us](tel:+15550100)", "<a href=\"tel:+15550100\">call us</a>")]
    [InlineData("[*T* cells](term:t-cell \"a title\")", "<a class=\"term\" href=\"/en/glossary/t-cell\"><em>T</em> cells</a>")]
    public void Link_ThatLeadsSomewhere_IsShown(string text, string html)
    {
        Assert.Empty(content.Write(text));

        Assert.Contains(html, content.Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[T cells](term:t-cel)", "There is no term \"t-cel\" in glossary.yaml. Did you mean \"t-cell\"?")]
    [InlineData("[the trial](trial:NCT00000003)", "There is no trial \"NCT00000003\" in trials.yaml. Did you mean \"NCT00000001\"?")]
    [InlineData("[the trial](trial:)", "There is no trial \"\" in trials.yaml.")]
    [InlineData("[T cells](term:)", "There is no term \"\" in glossary.yaml.")]
    [InlineData("[side effects](side-efects.md)", "There is no article side-efects.md. Did you mean \"side-effects\"?")]
    [InlineData("[about](about.md)", "There is no article about.md.")]
    [InlineData("[about](../pages/abuot.md)", "There is no page abuot.md. Did you mean \"about\"?")]
    [InlineData("[how](side-effects.md#how-it-work)", "In side-effects.md there is no heading \"#how-it-work\".")]
    [InlineData("[below](#nowhere)", "On this page there is no heading \"#nowhere\".")]
    [InlineData("[below](#)", "On this page there is no heading \"#\".")]
    [InlineData("[x y](javascript:alert(1))", "A link cannot lead to \"javascript:alert(1)\".")]
    [InlineData("[x y](JaVaScRiPt:alert(1))", "A link cannot lead to \"JaVaScRiPt:alert(1)\".")]
    [InlineData("[x y](&#106;avascript:alert)", "A link cannot lead to \"javascript:alert\".")]
    [InlineData("[x y](<java\tscript:alert>)", "A link cannot lead to")]
    [InlineData("[x y](vbscript:a)", "A link cannot lead to")]
    [InlineData("[x y](data:text/html,a)", "A link cannot lead to \"data:text/html,a\".")]
    [InlineData("[x y](file:///etc/passwd)", "A link cannot lead to")]
    [InlineData("[x y](ftp://example.org)", "A link cannot lead to \"ftp://example.org\".")]
    [InlineData("[x y](//example.org)", "A link cannot lead to \"//example.org\".")]
    [InlineData("[x y](/en/about)", "A link cannot lead to \"/en/about\". Write other.md, other.md#heading, term:id, trial:NCT01234567 or a whole address that begins with https://.")]
    [InlineData("[x y](https://)", "A link cannot lead to")]
    [InlineData("[x y](https:example.org)", "A link cannot lead to")]
    [InlineData("[x y](Side-Effects.md)", "A link cannot lead to")]
    [InlineData("[x y](../../../etc/side-effects.md)", "A link cannot lead to")]
    [InlineData("[x y](side-effects.html)", "A link cannot lead to")]
    [InlineData("[x y]()", "A link cannot lead to \"\".")]
    [InlineData("[x y][1]\n\n[1]: javascript:alert(1)", "A link cannot lead to \"javascript:alert(1)\".")]
    [InlineData("<javascript:alert(1)>", "A link cannot lead to \"javascript:alert(1)\".")]
    [InlineData("<data:text/html,a>", "A link cannot lead to")]
    public void Link_ThatLeadsNowhere_IsRefused(string text, string words)
    {
        FaultAssert.IsError(content.Write(text), LiveContent.BodyLine, words);
        Assert.Null(content.Article("probe"));
    }

    [Theory]
    [InlineData("click here")]
    [InlineData("Click here")]
    [InlineData("**here**")]
    [InlineData("here.")]
    [InlineData("Read more!")]
    [InlineData("this link")]
    [InlineData("aquí")]
    [InlineData("Click here for side effects")]
    public void Link_WithWordsThatSayNothing_IsRefused(string words)
    {
        FaultAssert.IsError(content.Write($"[{words}](side-effects.md)"), LiveContent.BodyLine, "does not say where the link goes");
    }

    [Theory]
    [InlineData("[](side-effects.md)")]
    [InlineData("[ ](side-effects.md)")]
    [InlineData("[&nbsp;](side-effects.md)")]
    public void Link_WithoutWords_IsRefused(string link)
    {
        FaultAssert.IsError(content.Write(link), LiveContent.BodyLine, "This link has no words.");
    }

    [Theory]
    [InlineData("One.\n\nTwo and\nthree [x y](nowhere.md).", 3)]
    [InlineData("- one\n- two\n  - [x y](nowhere.md)", 2)]
    [InlineData("> one\n> [x y](nowhere.md)", 1)]
    [InlineData("a|b\n-|-\n1|2\n[x y](nowhere.md)|4", 3)]
    [InlineData(":::note\nOne.\n\n[x y](nowhere.md)\n:::", 3)]
    [InlineData("\n\n## One [x y](nowhere.md)", 2)]
    [InlineData(":::note\n- a\n\n  b\n  [x y](nowhere.md)\n:::", 4)]
    public void Link_ThatLeadsNowhere_IsNamedAtItsLine(string text, int line)
    {
        FaultAssert.IsError(content.Write(text), LiveContent.BodyLine + line, "There is no article nowhere.md.");
    }

    [Fact]
    public void Link_OnAPage_LeadsToPagesAndArticles()
    {
        content.Files.Write("en/pages/about.md", ContentFixture.Page("About") + "\n\n[Privacy](privacy.md), [side effects](../articles/side-effects.md)\n");

        content.Look();

        Assert.Empty(content.FaultsOf("en/pages/about.md"));
        Assert.NotNull(content.Snapshot.Edition("en")!.Page("about"));
    }
}
