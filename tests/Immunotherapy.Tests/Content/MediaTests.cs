using System.Buffers.Binary;
using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class MediaTests
{
    private readonly Faults faults = new("media/a");

    [Fact]
    public void Png_OfItsKind_IsReadWithItsSize()
    {
        var media = Media.Read("a.png", Png(640, 480), "v1", faults);

        Assert.Empty(faults.Found);
        Assert.Equal(("image/png", 640, 480), (media!.ContentType, media.Width, media.Height));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(6001, 5)]
    [InlineData(5, -1)]
    public void Png_OfImpossibleSize_IsRefused(int width, int height)
    {
        Assert.Null(Media.Read("a.png", Png(width, height), "v1", faults));

        FaultAssert.IsError(faults.Found, 1, "its sides are not between 1 and 6000 pixels.");
    }

    [Fact]
    public void Jpeg_OfItsKind_IsReadWithItsSize()
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 100, 0, 200, 3, 0, 0, 0];

        var media = Media.Read("a.jpg", bytes, "v1", faults);

        Assert.Equal(("image/jpeg", 200, 100), (media!.ContentType, media.Width, media.Height));
    }

    [Theory]
    [InlineData("a.png", "<html><script>alert(1)</script>")]
    [InlineData("a.png", "\u0089PNG")]
    [InlineData("a.jpg", "<html>")]
    [InlineData("a.jpg", "")]
    public void Picture_ThatIsNotWhatItsNameSays_IsRefused(string name, string bytes)
    {
        Assert.Null(Media.Read(name, Encoding.Latin1.GetBytes(bytes), "v1", faults));

        FaultAssert.IsError(faults.Found, 1, "This is not a picture of the kind that its name says");
    }

    [Theory]
    [InlineData("a.gif")]
    [InlineData("a.html")]
    [InlineData("a.js")]
    public void Picture_OfAnotherKind_IsRefused(string name)
    {
        Assert.Null(Media.Read(name, Encoding.UTF8.GetBytes(ContentFixture.Drawing), "v1", faults));

        FaultAssert.IsError(faults.Found, 1, "Pictures are .svg, .png or .jpg files.");
    }

    private static byte[] Png(int width, int height)
    {
        byte[] bytes = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
