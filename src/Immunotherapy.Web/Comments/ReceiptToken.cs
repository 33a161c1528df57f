using System.Security.Cryptography;
using System.Text;

namespace Immunotherapy.Web.Comments;

/// <summary>
/// The secret in the address of a receipt: 256 random bits in lower-case hexadecimal. Whoever has it is the writer. The
/// database holds only its hash, so nobody who reads the database can open a receipt.
/// </summary>
public static class ReceiptToken
{
    public const int Length = 64;

    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    public static bool IsToken(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    /// <returns>The hash to look up. Text of any other shape gets one as well, so that it takes the same time.</returns>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
