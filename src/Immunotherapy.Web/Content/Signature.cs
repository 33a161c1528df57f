using System.Security.Cryptography;
using System.Text;

namespace Immunotherapy.Web.Content;

/// <summary>
/// The hash that a reviewer signs: title, key message, call to action, what is unknown, the sources and the body, that
/// is, what a patient reads. Dates, order and topic are not part of it, so that filing an article elsewhere does not undo
/// its review. Line ends and spaces at the end of a line do not count.
/// </summary>
public static class Signature
{
    private const string Scheme = "sha256-";

    public static string Of(FrontMatter front, string body)
    {
        var text = new StringBuilder();
        foreach (var part in (string[])[front.Title, front.KeyMessage, front.CallToAction, front.Unknown])
        {
            text.Append(part.Trim()).Append('\n');
        }

        text.AppendJoin(' ', front.Sources.Select(source => source.Key)).Append('\n');
        foreach (var line in body.Trim().Split('\n'))
        {
            text.Append(line.TrimEnd()).Append('\n');
        }

        return HashOf(text.ToString());
    }

    /// <summary>As much of a signature as a person can read out: eight letters and figures.</summary>
    public static string ShortOf(string signature) => signature[Scheme.Length..][..8];

    internal static string HashOf(string text) => Scheme + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
