namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// A page may become four times as long as its source and 64 kB more, then it stops: link definitions used over and over
/// could otherwise grow a small file into gigabytes.
/// </summary>
internal sealed class CappedWriter(int inputLength) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private int room = checked((4 * inputLength) + (64 * 1024));

    public override void Write(char value)
    {
        Take(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Take(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Take(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Take(buffer.Length);
        base.Write(buffer);
    }

    /// <summary>Gives what was written so far and begins anew with what room is left.</summary>
    public string Flush(int from)
    {
        var text = GetStringBuilder().ToString(from, GetStringBuilder().Length - from);
        GetStringBuilder().Length = from;
        return text;
    }

    private void Take(int letters)
    {
        room -= letters;
        if (room < 0)
        {
            throw new TooLongException();
        }
    }

    public sealed class TooLongException : Exception;
}
