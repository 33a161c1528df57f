using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Reading.Blocks;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class KeyPointsViewTests : BunitContext
{
    [Fact]
    public void Points_AreAListUnderTheirHeading()
    {
        var shown = Show(Words.English);

        var points = shown.ByRole("region", "Key points");
        Assert.Equal(["First point.", "Second point.", "Third point."], points.QuerySelectorAll("ul > li").Select(Accessible.Words));
        Assert.Equal("H2", points.FirstElementChild!.TagName);
    }

    [Fact]
    public void Words_OfAnotherLanguage_NameTheSection()
    {
        var shown = Show(ArabicWords.Words);

        Assert.Equal([ArabicWords.In("Key points")], shown.Names("region"));
    }

    private IRenderedComponent<KeyPointsView> Show(Words words) =>
        Render<KeyPointsView>(parameters => parameters
            .Add(view => view.Block, Published.Block<KeyPoints>(ArticleFile.KeyPoints)).Add(view => view.Words, words));
}
