namespace Immunotherapy.Web.Data;

/// <summary>A new file that only its owner may read, from its first byte on.</summary>
internal static class PrivateFile
{
    /// <exception cref="IOException">There is such a file.</exception>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(file, options);
    }
}
