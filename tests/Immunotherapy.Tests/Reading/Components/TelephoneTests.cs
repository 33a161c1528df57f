using Bunit;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class TelephoneTests : BunitContext
{
    // The direction keeps the groups of digits in their order inside a text that runs from right to left
    [Theory]
    [InlineData("911", "tel:911")]
    [InlineData("(555) 010-0100", "tel:5550100100")]
    [InlineData("+1 555.010.0199", "tel:+15550100199")]
    public void Number_IsALinkThatCallsItsDigits(string number, string href)
    {
        var shown = Render<Telephone>(parameters => parameters.Add(telephone => telephone.Number, number));

        shown.MarkupMatches($"""<a class:ignore href="{href}"><bdi dir="ltr">{number}</bdi></a>""");
    }
}
