using System.Collections.Frozen;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Microsoft.AspNetCore.Components;

namespace Immunotherapy.Web.Reading.Blocks;

/// <summary>A component that shows one kind of block.</summary>
public abstract class BlockView<TBlock> : ComponentBase
    where TBlock : Segment
{
    [Parameter, EditorRequired]
    public TBlock Block { get; set; } = null!;

    [Parameter, EditorRequired]
    public Words Words { get; set; } = Words.English;
}

/// <summary>Finds the component of a block by its type.</summary>
public static class BlockViews
{
    private static readonly FrozenDictionary<Type, Type> Views = (
        from view in typeof(BlockViews).Assembly.GetTypes()
        where view.BaseType is { IsGenericType: true } && view.BaseType.GetGenericTypeDefinition() == typeof(BlockView<>)
        select (Block: view.BaseType!.GetGenericArguments()[0], View: view)).ToFrozenDictionary(pair => pair.Block, pair => pair.View);

    public static bool Has(Type block) => Views.ContainsKey(block);

    public static Type For(Segment block) => Views[block.GetType()];

    public static Dictionary<string, object> Parameters(Segment block, Words words) =>
        new(StringComparer.Ordinal) { [nameof(BlockView<Segment>.Block)] = block, [nameof(BlockView<Segment>.Words)] = words };
}
