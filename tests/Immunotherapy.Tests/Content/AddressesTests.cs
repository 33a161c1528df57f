using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class AddressesTests
{
    [Fact]
    public void Addresses_UnderASubPath_BeginWithIt()
    {
        var addresses = new Addresses("/portal");

        Assert.Equal(
            ["/portal/en", "/portal/en/articles", "/portal/en/articles/a", "/portal/en/glossary", "/portal/en/glossary/b", "/portal/en/about", "/portal/en/feed.xml", "/portal/media/c.svg?v=1"],
            [addresses.Home("en"), addresses.Articles("en"), addresses.Article("en", "a"), addresses.Glossary("en"), addresses.Term("en", "b"), addresses.Page("en", "about"), addresses.Feed("en"), addresses.Media("c.svg", "1")]);
    }

    [Theory]
    [InlineData("911", "tel:911")]
    [InlineData("+1 (555) 010-0142", "tel:+15550100142")]
    [InlineData("555.0100", "tel:5550100")]
    public void Telephone_IsDigitsOnly(string number, string address)
    {
        Assert.Equal(address, Addresses.Telephone(number));
    }
}
