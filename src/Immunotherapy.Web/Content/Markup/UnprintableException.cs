namespace Immunotherapy.Web.Content.Markup;

/// <summary>A text that could be parsed but would be too long or too deep to be shown. The message says what to change.</summary>
internal sealed class UnprintableException(string message) : Exception(message);
