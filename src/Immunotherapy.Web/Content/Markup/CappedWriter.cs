namespace Immunotherapy.Web.Content.Markup;

/// <summary>Writes a part of a page as long as the page has room.</summary>
internal sealed class CappedWriter(PageRoom room) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        room.Take(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        room.Take(value?.Length ?? 0);
        base.Write(value);
    }

    // The base class hands a span on to this one, so it is counted here and only once
    public override void Write(char[] buffer, int index, int count)
    {
        room.Take(count);
        base.Write(buffer, index, count);
    }

    /// <summary>Gives what was written so far and begins anew.</summary>
    public string TakeText()
    {
        var text = ToString();
        GetStringBuilder().Clear();
        return text;
    }
}
