using Bunit;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class PageFeedbackTests : BunitContext
{
    [Fact]
    public void Question_OffersThreeLinks_AndNoForm()
    {
        var shown = Render<PageFeedback>(parameters => parameters.Add(ask => ask.Address, "/portal/en/articles/a/feedback").Add(ask => ask.Words, Words.English));

        Assert.Equal(["Was this page useful?"], shown.Names("region"));
        Assert.Equal(2, int.Parse(shown.AllByRole("heading").Single().LocalName[1..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            [("Useful", "useful"), ("Not useful", "not-useful"), ("Something is wrong here", "wrong")],
            shown.AllByRole("link").Select(link => (link.Words(), link.GetAttribute("href")!.Replace("/portal/en/articles/a/feedback?choice=", "", StringComparison.Ordinal))));
        Assert.All(shown.AllByRole("link"), link => Assert.Equal(("nofollow", "button"), (link.GetAttribute("rel"), link.ClassName)));
        Assert.Empty(shown.FindAll("form, input, button"));
    }
}
