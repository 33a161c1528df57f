using System.Runtime.Versioning;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Files;

namespace Immunotherapy.Tests.Content.Files;

[UnsupportedOSPlatform("windows")]
public sealed class SafeWriteRightsTests
{
    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    public void FileThatIsReplaced_KeepsItsRights(UnixFileMode rights)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        using var content = new ContentFixture();
        var file = content.PathOf("en/articles/side-effects.md");
        File.SetUnixFileMode(file, rights);

        SafeWrite.To(file, "new"u8);

        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal(rights, File.GetUnixFileMode(file));
    }
}
