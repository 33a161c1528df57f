namespace Immunotherapy.Web.Content.Yaml;

/// <summary>A piece of a small YAML text, with the line that it stands on.</summary>
public abstract record YamlNode(int Line);

/// <param name="Value">The text; empty for a plain <c>~</c> or nothing.</param>
public sealed record YamlText(string Value, int Line) : YamlNode(Line);

public sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlNode(Line);

public sealed record YamlEntry(string Key, YamlNode Value, int Line);
