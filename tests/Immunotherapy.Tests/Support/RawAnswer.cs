using System.Text;

namespace Immunotherapy.Tests.Support;

/// <summary>What came back, with nothing unpacked or followed.</summary>
public sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
