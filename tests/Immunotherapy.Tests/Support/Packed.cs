using System.IO.Compression;
using System.Text;

namespace Immunotherapy.Tests.Support;

/// <summary>Text as it came over the wire.</summary>
public static class Packed
{
    /// <param name="encoding">The answer's Content-Encoding.</param>
    public static string Text(byte[] body, string encoding)
    {
        if (encoding == "" || body.Length == 0)
        {
            return Encoding.UTF8.GetString(body);
        }

        using var packed = new MemoryStream(body);
        using Stream unpacking = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        return new StreamReader(unpacking, Encoding.UTF8).ReadToEnd();
    }
}
