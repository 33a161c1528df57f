namespace Immunotherapy.Web.Content.Markup;

/// <summary>HTML that went through <see cref="Sanitizer"/>. Nothing else makes one, and nothing edits it afterwards.</summary>
public sealed record SafeHtml
{
    internal SafeHtml(string value) => Value = value;

    public static SafeHtml Empty { get; } = new("");

    public string Value { get; }

    public bool IsEmpty => Value.Length == 0;
}
