using System.Buffers.Binary;
using System.Globalization;
using System.Xml;

namespace Immunotherapy.Web.Content;

/// <summary>A picture of <c>content/media/</c>, checked by its bytes and kept in memory.</summary>
/// <param name="Version">Changes with the bytes.</param>
/// <param name="Width">In CSS pixels.</param>
public sealed record Media(string Name, string ContentType, byte[] Bytes, string Version, int Width, int Height)
{
    /// <summary>Largest picture, in bytes.</summary>
    public const int MostBytes = 512 * 1024;

    private const int MostPixels = 6000;
    private const string DrawingNamespace = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> DrawingElements = new(StringComparer.Ordinal)
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "use", "title",
        "desc", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "marker", "pattern", "symbol",
    };

    public static Media? Read(string name, byte[] bytes, string version, Faults faults)
    {
        var (type, size) = Path.GetExtension(name) switch
        {
            ".svg" => ("image/svg+xml", Drawing(bytes, faults)),
            ".png" => ("image/png", Png(bytes)),
            ".jpg" => ("image/jpeg", Jpeg(bytes)),
            _ => ("", default((int Width, int Height)?)),
        };
        if (type == "")
        {
            faults.Error("media", 1, "Pictures are .svg, .png or .jpg files. Convert this one.");
            return null;
        }

        if (size is not { } found || found.Width is < 1 or > MostPixels || found.Height is < 1 or > MostPixels)
        {
            if (!faults.HasErrors)
            {
                faults.Error("media", 1, $"This is not a picture of the kind that its name says, or its sides are not between 1 and {MostPixels} pixels.");
            }

            return null;
        }

        return new Media(name, type, bytes, version, found.Width, found.Height);
    }

    /// <summary>A drawing holds shapes only: no script, no style, nothing from elsewhere.</summary>
    private static (int Width, int Height)? Drawing(byte[] bytes, Faults faults)
    {
        (int Width, int Height)? size = null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
        };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), settings);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    size = xml.Depth > 0 ? size : xml is { Name: "svg", NamespaceURI: DrawingNamespace } ? ViewBox(xml.GetAttribute("viewBox")) : null;
                    CheckElement(xml, faults);
                }
                else if (xml.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.CDATA)
                {
                    faults.Error("media", LineOf(xml), "A drawing holds shapes only. Delete the <? … ?> or CDATA part.");
                }

                if (xml.Depth > 24)
                {
                    faults.Error("media", LineOf(xml), "This drawing is nested too deeply.");
                    return null;
                }
            }
        }
        catch (XmlException broken)
        {
            faults.Error("media", broken.LineNumber, "This drawing is not well-formed XML. Save it again from the drawing program.");
        }

        return faults.HasErrors ? null : size;
    }

    private static void CheckElement(XmlReader xml, Faults faults)
    {
        var line = LineOf(xml);
        if (!DrawingElements.Contains(xml.Name))
        {
            faults.Error("media", line, $"A drawing holds shapes only. Delete <{xml.Name}>.");
            return;
        }

        while (xml.MoveToNextAttribute())
        {
            var outside = xml.LocalName == "href" ? !xml.Value.StartsWith('#') : PointsOutside(xml.Value);
            if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || xml.LocalName == "style" || xml.Name == "xml:base" || outside)
            {
                faults.Error("media", line, $"A drawing may not hold \"{xml.Name}\" with this value: no scripts, styles or links to other files.");
            }
        }
    }

    // A backslash could spell "url(" so that it is not seen here
    private static bool PointsOutside(string value) =>
        value.Contains('\\', StringComparison.Ordinal)
        || value.Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;

    private static (int Width, int Height)? ViewBox(string? text)
    {
        var parts = (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 4
            && double.TryParse(parts[2], CultureInfo.InvariantCulture, out var width) && double.TryParse(parts[3], CultureInfo.InvariantCulture, out var height)
            && width is > 0 and <= MostPixels && height is > 0 and <= MostPixels
            ? ((int)Math.Ceiling(width), (int)Math.Ceiling(height))
            : null;
    }

    private static (int Width, int Height)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    // A JPEG is a row of segments; the one that begins the frame (C0 to CF, three others aside) holds the size
    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]), 2);
        }

        return null;
    }
}
