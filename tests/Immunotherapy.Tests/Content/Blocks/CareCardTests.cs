using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Tests.Content.Blocks;

public sealed class CareCardTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("emergency", Urgency.Emergency)]
    [InlineData("urgent", Urgency.Urgent)]
    [InlineData("call", Urgency.Call)]
    public void Card_OfEachKind_KeepsHeadingAndSigns(string name, Urgency urgency)
    {
        Assert.Empty(content.Write($":::{name} Call your team if:\n- you have *new* pain\n- you feel faint\n:::"));

        var card = content.Block<CareCard>();
        Assert.Equal((urgency, "Call your team if:"), (card.Urgency, card.Heading.Value));
        Assert.Contains("<li>you have <em>new</em> pain</li>", card.Signs.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Call {emergency} now if:", "Call <a class=\"tel\" dir=\"ltr\" href=\"tel:911\">911</a> now if:")]
    [InlineData("Call {day} IF:", "Call <a class=\"tel\" dir=\"ltr\" href=\"tel:5550100\">555-0100</a> IF:")]
    [InlineData("Llame si:", "Llame si:")]
    [InlineData("Ligue se:", "Ligue se:")]
    public void Heading_EndingInIf_IsShown(string heading, string html)
    {
        Assert.Empty(content.Write($":::urgent {heading}\n- you have new pain\n:::"));

        Assert.Equal(html, content.Block<CareCard>().Heading.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" Call your team")]
    [InlineData(" Call your team if")]
    [InlineData(" Call your team when:")]
    [InlineData(" Callif:")]
    public void Heading_NotEndingInIf_IsRefused(string heading)
    {
        var faults = content.Write($":::urgent{heading}\n- you have new pain\n:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine, "The heading of a care card ends in \"if:\".");
    }

    [Theory]
    [InlineData("[side effects](side-effects.md)")]
    [InlineData("[T cells](term:t-cell)")]
    [InlineData("[a site](https://example.org)")]
    [InlineData("<https://example.org>")]
    [InlineData("pain [@first-source]")]
    [InlineData("**[side effects](side-effects.md)**")]
    public void Emergency_WithLinkInItsSigns_IsRefused(string link)
    {
        var faults = content.Write($":::emergency Call now if:\n- you feel faint\n- {link}\n:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine + 2, "An emergency card holds no link");
    }

    [Theory]
    [InlineData("See [side effects](side-effects.md) if:")]
    [InlineData("Call [@first-source] if:")]
    public void Emergency_WithLinkInItsHeading_IsRefused(string heading)
    {
        var faults = content.Write($":::emergency {heading}\n- you feel faint\n:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine, "An emergency card holds no link");
    }

    [Fact]
    public void Emergency_WithNumberToCall_IsShown()
    {
        Assert.Empty(content.Write(":::emergency Call {emergency} if:\n- you feel faint and {night} does not answer\n:::"));

        Assert.Contains("href=\"tel:5550199\"", content.Block<CareCard>().Signs.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Urgent_WithLink_IsShown()
    {
        Assert.Empty(content.Write(":::urgent Call today if:\n- you have [side effects](side-effects.md)\n:::"));
    }

    [Theory]
    [InlineData("emergency")]
    [InlineData("urgent")]
    [InlineData("call")]
    public void Card_OfOneKindTwice_IsRefused(string name)
    {
        var card = $":::{name} Call if:\n- you feel faint\n:::\n\n";

        FaultAssert.IsError(content.Write(card + card), LiveContent.BodyLine + 4, $"There is a second \":::{name}\" on this page.");
    }

    [Fact]
    public void Cards_OfDifferentKinds_AreShown()
    {
        Assert.Empty(content.Write(string.Join("\n\n", CareCard.Names.Select(name => $":::{name} Call if:\n- you feel faint\n:::"))));
    }

    [Theory]
    [InlineData("you feel faint")]
    [InlineData("- you feel faint\n\nAnd more.")]
    [InlineData("- one\n\n---\n\n- two")]
    [InlineData("> - you feel faint")]
    public void Body_ThatIsNoList_IsRefused(string body)
    {
        FaultAssert.IsError(content.Write($":::call Call if:\n{body}\n:::"), LiveContent.BodyLine + 1, "\":::call\" holds one bullet list.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  \n")]
    public void Body_ThatIsEmpty_IsRefused(string body)
    {
        FaultAssert.IsError(content.Write($":::call Call if:\n{body}\n:::"), LiveContent.BodyLine, "\":::call\" is empty.");
    }

    [Fact]
    public void Body_WithEightSigns_Warns()
    {
        var faults = content.Write(":::call Call if:\n" + string.Concat(Enumerable.Repeat("- you feel faint\n", 8)) + ":::");

        FaultAssert.IsWarning(faults, LiveContent.BodyLine + 1, "This list has 8 items.");
    }
}
