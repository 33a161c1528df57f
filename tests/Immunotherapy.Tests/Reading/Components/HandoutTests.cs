using Bunit;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class HandoutTests : BunitContext
{
    [Fact]
    public void Handout_WritesTheAddressOutBesideItsCode()
    {
        var shown = Render<Handout>(parameters => parameters
            .Add(handout => handout.Address, "https://portal.example.org/en/articles/side-effects?a=1&b=<2>")
            .Add(handout => handout.Words, Words.English));

        Assert.Equal(["https://portal.example.org/en/articles/side-effects?a=1&b=<2>", "https://portal.example.org"], shown.FindAll(".address").Select(Accessible.Words));
        Assert.Equal("true", shown.Find("svg").GetAttribute("aria-hidden"));
    }
}
