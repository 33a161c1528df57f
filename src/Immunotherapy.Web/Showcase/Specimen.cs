using Microsoft.AspNetCore.Components;

namespace Immunotherapy.Web.Showcase;

/// <summary>One component in one of its states.</summary>
public sealed record Specimen(Type Component, string State, Dictionary<string, object?> Parameters)
{
    public string Name => Component.Name;

    public static Specimen Of<TComponent>(string state, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent =>
        new(typeof(TComponent), state, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal));
}
