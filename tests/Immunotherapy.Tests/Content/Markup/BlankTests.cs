using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class BlankTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("{emergency}", "<a class=\"tel\" dir=\"ltr\" href=\"tel:911\">911</a>")]
    [InlineData("{day}", "<a class=\"tel\" dir=\"ltr\" href=\"tel:5550100\">555-0100</a>")]
    [InlineData("{night}", "<a class=\"tel\" dir=\"ltr\" href=\"tel:5550199\">555-0199</a>")]
    [InlineData("{clinic}", "Call Test clinic now.")]
    public void Blank_ThatIsSet_IsFilled(string blank, string html)
    {
        Assert.Empty(content.Write($"Call {blank} now."));

        Assert.Contains(html, content.Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{emergency}", "Call your emergency number now.")]
    [InlineData("{day}", "Call the number your care team gave you now.")]
    [InlineData("{night}", "Call the number your care team gave you now.")]
    [InlineData("{clinic}", "Call your clinic now.")]
    public void Blank_ThatIsUnset_BecomesWords(string blank, string html)
    {
        content.Files.Write("site.yaml", ContentFixture.Site
            .Replace("clinic: { name: Test clinic, day: \"555-0100\", night: \"555-0199\", hours: 9 to 5 }", "clinic: { name: \"\" }", StringComparison.Ordinal)
            .Replace("emergency: \"911\"", "emergency: \"\"", StringComparison.Ordinal));

        Assert.Empty(content.Write($"Call {blank} now."));

        Assert.Contains(html, content.Html(), StringComparison.Ordinal);
        Assert.DoesNotContain("tel:", content.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_AfterItsNumberChanged_ShowsTheNewOne()
    {
        content.Write("Call {day} now.");

        content.Files.Write("site.yaml", ContentFixture.Site.Replace("555-0100", "+1 (555) 010-0142", StringComparison.Ordinal));
        content.Look();

        Assert.Contains("<a class=\"tel\" dir=\"ltr\" href=\"tel:+15550100142\">+1 (555) 010-0142</a>", content.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_WithMarkupInItsName_IsEncoded()
    {
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("name: Test clinic", "name: \"<script>alert(1)</script> & *co*\"", StringComparison.Ordinal));

        Assert.Empty(content.Write("Call {clinic} now."));

        Assert.Contains("Call &lt;script&gt;alert(1)&lt;/script&gt; &amp; *co* now.", content.Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{emergncy}", "\"{emergncy}\" is not a blank that is known here. Did you mean \"emergency\"?")]
    [InlineData("{phone}", "\"{phone}\" is not a blank that is known here.")]
    public void Blank_Unknown_IsRefused(string blank, string words)
    {
        FaultAssert.IsError(content.Write($"Call {blank} now."), LiveContent.BodyLine, words);
    }

    [Theory]
    [InlineData("{ day }")]
    [InlineData("{Day}")]
    [InlineData("{}")]
    [InlineData("{day")]
    [InlineData("`{day}`")]
    [InlineData("\\{day}")]
    public void Braces_ThatAreNoBlank_StayText(string text)
    {
        Assert.Empty(content.Write($"Call {text} now."));

        Assert.DoesNotContain("tel:", content.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_InAHeading_LeavesItsAnchorAsOtherViewersMakeIt()
    {
        Assert.Empty(content.Write("See [whom to call](#call-emergency-now).\n\n## Call {emergency} now\n"));

        Assert.Contains("<a href=\"#s-call-emergency-now\">", content.Html(), StringComparison.Ordinal);
        Assert.Equal(("s-call-emergency-now", "Call 911 now"), Assert.Single(content.Article("probe")!.Body.Headings
            .Select(heading => (heading.Anchor, heading.Text))));
    }

    [Fact]
    public void Blank_InAnotherLanguage_HasThatLanguagesWords()
    {
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("day: \"555-0100\", ", "", StringComparison.Ordinal));
        content.Files.Write("es/words.yaml", "unsetNumber: el número de su equipo\n");
        content.Files.WriteArticle("probe", body: "Llame a {day} [@first-source] [@second-source].", lang: "es");
        content.Look();

        var html = Assert.IsType<Article>(content.Article("probe", "es")).Body;

        Assert.Contains(html.Segments.OfType<Web.Content.Markup.HtmlSegment>(), segment =>
            segment.Html.Value.Contains("Llame a el número de su equipo", StringComparison.Ordinal));
    }
}
