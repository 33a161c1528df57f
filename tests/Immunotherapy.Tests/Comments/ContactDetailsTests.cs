using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

[Collection(typeof(Timed))]
public sealed class ContactDetailsTests
{
    [Theory]
    [InlineData("Write to jane.doe@example.org.", "jane.doe@example.org")]
    [InlineData("JANE+x@mail.example.co.uk!", "JANE+x@mail.example.co.uk")]
    [InlineData("mail: <jané@exämple.de>", "jané@exämple.de")]
    [InlineData("Call 555-867-5309 tonight", "555-867-5309")]
    [InlineData("(212) 555 0100", "(212) 555 0100")]
    [InlineData("+44 20 7946 0958", "+44 20 7946 0958")]
    [InlineData("0049.30.123456", "0049.30.123456")]
    [InlineData("8675309", "8675309")]
    [InlineData("See https://example.org/a?b=c now", "https://example.org/a?b=c")]
    [InlineData("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG")]
    [InlineData("www.example.org/shop", "www.example.org/shop")]
    [InlineData("buy at miracle-cure.shop today", "miracle-cure.shop")]
    [InlineData("example.com/x", "example.com/x")]
    public void ContactDetails_AreFound(string text, string found) => Assert.Equal([found], ContactDetails.In(text));

    [Theory]
    [InlineData("On 2026-11-23 and 23.11.2026 and 11/23/2026 and 1/2/26.")]
    [InlineData("On 2026-11-23 10 mg, on 11/23/2026 200 mg.")]
    [InlineData("Treated 2021-2022, 2021 / 2022 and 1999-2026.")]
    [InlineData("2019 2020 2021")]
    [InlineData("I take 3.5 mg, then 1,000 mg, then 200-400 mg.")]
    [InlineData("1000-2000 mg")]
    [InlineData("TSH 4.25 mIU/L, WBC 4.5, platelets 150000, glucose 5.6-7.8")]
    [InlineData("PD-1, CTLA-4, CD279, KEYNOTE-189, NCT 0257")]
    [InlineData("At 10:30, for 12-14 days, 24/7, 1 in 100 (1%)")]
    [InlineData("e.g. this... and i.e.that, no.1, U.S. and 5 p.m.")]
    [InlineData("me @ home, @alice, a@b")]
    [InlineData("I was sick.It got better.")]
    [InlineData("")]
    public void OrdinaryText_IsLeftAlone(string text) => Assert.Empty(ContactDetails.In(text));

    [Fact]
    public void Many_AreShownInTheirOrder_OnceEach_AndNoMoreThanFive()
    {
        const string text = "b@example.org a@example.org b@example.org 555-867-5309 www.example.org c@example.org d@example.org e@example.org";

        Assert.Equal(["b@example.org", "a@example.org", "555-867-5309", "www.example.org", "c@example.org"], ContactDetails.In(text));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a@a.")]
    [InlineData("a@a.a")]
    [InlineData("0")]
    [InlineData("0 ")]
    [InlineData("+(0")]
    [InlineData("0.-")]
    [InlineData("http://")]
    [InlineData("www.")]
    [InlineData("a-")]
    [InlineData("a.co")]
    [InlineData("a.com/")]
    [InlineData("😀@")]
    public void HostileText_IsReadInTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1 + (16_384 / piece.Length)));
        ContactDetails.In(text);

        Assert.InRange(Timed.Milliseconds(50, _ => ContactDetails.In(text)), 0, 50);
    }
}
