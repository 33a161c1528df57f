using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Immunotherapy.Web.Reading;

/// <summary>An address as a QR code.</summary>
/// <param name="Size">Modules from side to side, the margin of four on each side included.</param>
/// <param name="Path">A stroke one module wide for each row of black modules.</param>
public sealed record QrDrawing(int Size, string Path)
{
    // Drawing one takes longer than making the rest of the page; there are as many as there are articles
    private static readonly ConcurrentDictionary<string, QrDrawing> Drawn = new(StringComparer.Ordinal);

    public static QrDrawing Of(string address) => Drawn.GetOrAdd(address, Draw);

    private static QrDrawing Draw(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            foreach (var (from, length) in Runs(code.ModuleMatrix[row]))
            {
                path.Append(CultureInfo.InvariantCulture, $"m{from - x} {row - y}h{length}");
                (x, y) = (from + length, row);
            }
        }

        return new QrDrawing(code.ModuleMatrix.Count, path.ToString());
    }

    private static IEnumerable<(int From, int Length)> Runs(BitArray row)
    {
        for (var at = 0; at < row.Count; at++)
        {
            var from = at;
            while (at < row.Count && row[at])
            {
                at++;
            }

            if (at > from)
            {
                yield return (from, at - from);
            }
        }
    }
}
