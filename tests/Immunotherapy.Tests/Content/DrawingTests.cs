using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class DrawingTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 480 320\">";

    private readonly Faults faults = new("media/a");

    [Fact]
    public void Drawing_OfShapes_IsReadWithItsSize()
    {
        var media = Read("a.svg", Head + """
            <title>A cell</title><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
            <g transform="scale(2)" fill="url(#g)"><path d="M0 0"/><use href="#g"/><use xlink:href="#g"/></g><text x="1">1</text></svg>
            """);

        Assert.Empty(faults.Found);
        Assert.Equal(("a.svg", "image/svg+xml", "v1", 480, 320), (media!.Name, media.ContentType, media.Version, media.Width, media.Height));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "Delete <script>.")]
    [InlineData("<SCRIPT/>", "Delete <SCRIPT>.")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "Delete <x:script>.")]
    [InlineData("<style>@import 'a'</style>", "Delete <style>.")]
    [InlineData("<foreignObject/>", "Delete <foreignObject>.")]
    [InlineData("<image href=\"#a\"/>", "Delete <image>.")]
    [InlineData("<a href=\"#b\"/>", "Delete <a>.")]
    [InlineData("<animate/>", "Delete <animate>.")]
    [InlineData("<set/>", "Delete <set>.")]
    [InlineData("<iframe/>", "Delete <iframe>.")]
    [InlineData("<feImage/>", "Delete <feImage>.")]
    [InlineData("<g onload=\"alert(1)\"/>", "\"onload\"")]
    [InlineData("<g ONCLICK=\"alert(1)\"/>", "\"ONCLICK\"")]
    [InlineData("<g style=\"fill:red\"/>", "\"style\"")]
    [InlineData("<use href=\"https://example.org/a.svg#b\"/>", "\"href\"")]
    [InlineData("<use href=\"data:image/svg+xml,a\"/>", "\"href\"")]
    [InlineData("<use href=\"javascript:alert(1)\"/>", "\"href\"")]
    [InlineData("<use href=\"\"/>", "\"href\"")]
    [InlineData("<use xlink:href=\"b.svg#c\"/>", "\"xlink:href\"")]
    [InlineData("<g fill=\"url(https://example.org/a)\"/>", "\"fill\"")]
    [InlineData("<g fill=\"URL( https://example.org/a)\"/>", "\"fill\"")]
    [InlineData("<g fill=\"red url(https://example.org/a)\"/>", "\"fill\"")]
    [InlineData("<g fill=\"url(#a) url(https://example.org/a)\"/>", "\"fill\"")]
    [InlineData("<g fill=\"u\\72l(https://example.org/a)\"/>", "\"fill\"")]
    [InlineData("<g xml:base=\"https://example.org/\"/>", "\"xml:base\"")]
    [InlineData("<![CDATA[a]]>", "Delete the <? … ?> or CDATA part.")]
    [InlineData("<?xml-stylesheet href=\"a\"?>", "Delete the <? … ?> or CDATA part.")]
    public void Drawing_WithMoreThanShapes_IsRefused(string part, string words)
    {
        Assert.Null(Read("a.svg", Head + "\n" + part + "</svg>"));

        FaultAssert.IsError(faults.Found, 2, words);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg>" + Head + "</svg>", 1, "not well-formed XML")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + Head + "<text>&a;</text></svg>", 1, "not well-formed XML")]
    [InlineData(Head + "\n<g></svg>", 2, "not well-formed XML")]
    [InlineData(Head + "\n<g>", 2, "not well-formed XML")]
    [InlineData(Head + "\n&nbsp;</svg>", 2, "not well-formed XML")]
    [InlineData("", 1, "not well-formed XML")]
    [InlineData("just words", 1, "not well-formed XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?>" + Head + "</svg>", 1, "not well-formed XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"nonsense\"?>" + Head + "</svg>", 1, "not well-formed XML")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 1, "not a picture of the kind that its name says")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 5\"/>", 1, "not a picture")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 6001 5\"/>", 1, "not a picture")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 NaN 5\"/>", 1, "not a picture")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e400 5\"/>", 1, "not a picture")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"5 5\"/>", 1, "not a picture")]
    [InlineData("<svg viewBox=\"0 0 5 5\"/>", 1, "not a picture")]
    [InlineData("<svg xmlns=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 5 5\"/>", 1, "not a picture")]
    [InlineData("<g xmlns=\"http://www.w3.org/2000/svg\"><svg viewBox=\"0 0 5 5\"/></g>", 1, "not a picture")]
    public void Drawing_ThatNoBrowserShows_IsRefused(string text, int line, string words)
    {
        Assert.Null(Read("a.svg", text));

        FaultAssert.IsError(faults.Found, line, words);
    }

    [Fact]
    public void Drawing_NestedDeeply_IsRefused()
    {
        Assert.Null(Read("a.svg", Head + string.Concat(Enumerable.Repeat("<g>", 60_000)) + "</svg>"));

        FaultAssert.IsError(faults.Found, 1, "This drawing is nested too deeply.");
    }

    private Media? Read(string name, string text) => Media.Read(name, Encoding.UTF8.GetBytes(text), "v1", faults);
}
