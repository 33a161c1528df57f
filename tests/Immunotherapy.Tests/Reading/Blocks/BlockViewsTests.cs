using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading.Blocks;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class BlockViewsTests : BunitContext
{
    /// <summary>Each kind of block as an author writes it. A new kind adds itself here.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["key-points"] = ArticleFile.KeyPoints,
        ["emergency"] = ":::emergency Call now if:\n- the sample\n:::",
        ["urgent"] = ":::urgent Call today if:\n- the sample\n:::",
        ["call"] = ":::call Tell your team if:\n- the sample\n:::",
        ["do"] = ":::do\n- the sample\n:::",
        ["dont"] = ":::dont\n- do not do the sample\n:::",
        ["questions"] = ":::questions\n- the sample?\n:::",
        ["note"] = ":::note\nThe sample.\n:::",
        ["timeline"] = ":::timeline\n- the sample\n:::",
        ["risk"] = RiskViewTests.Sample(n: 1),
        ["compare"] = $":::compare\n{RiskViewTests.Sample(n: 1)}\n{RiskViewTests.Sample(n: 2)}\n:::",
        ["bars"] = BarsViewTests.Sample(n: 1),
    };

    public static TheoryData<string> Kinds => [.. BlockKinds.Names];

    public static TheoryData<Type> Segments =>
        [.. typeof(Segment).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Segment)) && type != typeof(HtmlSegment))];

    [Theory]
    [MemberData(nameof(Segments))]
    public void Segment_OfEachKind_HasAView(Type kind) => Assert.True(BlockViews.Has(kind), $"No component inherits BlockView<{kind.Name}>.");

    [Fact]
    public void Text_HasNoViewOfABlock() => Assert.False(BlockViews.Has(typeof(HtmlSegment)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Block_OfEachName_IsReadAndShown(string name)
    {
        Assert.True(Samples.ContainsKey(name), $"Add a sample of :::{name} here.");
        var article = Published.Content(new ArticleFile { Body = Samples[name] + "\n\nText [@first-source]." }).Article();

        var shown = Render<SegmentList>(parameters => parameters
            .Add(list => list.Segments, article.Body.Segments.Take(1)).Add(list => list.Words, Words.English));

        Assert.IsNotType<HtmlSegment>(article.Body.Segments[0]);
        Assert.NotEqual("", shown.Words());
        Assert.DoesNotContain(":::", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_AreAllOfKnownKinds() => Assert.Equal(BlockKinds.Names.Order(), Samples.Keys.Order());
}
