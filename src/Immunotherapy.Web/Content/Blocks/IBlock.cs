using System.Collections.Frozen;
using System.Reflection;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>
/// A kind of block: its record reads itself, a component of the reading room shows it. Both are found by their type, so a
/// new kind is this record, its component and its styles.
/// </summary>
public interface IBlock<TSelf>
    where TSelf : Segment, IBlock<TSelf>
{
    /// <summary>The words after <c>:::</c> that this block answers to.</summary>
    static abstract IReadOnlyList<string> Names { get; }

    /// <returns>Null when the block cannot be shown; its faults say why.</returns>
    static abstract TSelf? Read(BlockPiece piece, BlockScope scope);
}

/// <summary>All kinds of blocks by name.</summary>
public static class BlockKinds
{
    private static readonly FrozenDictionary<string, Func<BlockPiece, BlockScope, Segment?>> Readers = Find();

    public static IEnumerable<string> Names => Readers.Keys;

    internal static IEnumerable<Segment> Read(BlockPiece piece, PageScope page)
    {
        if (Readers.TryGetValue(piece.Name, out var read))
        {
            return read(piece, new BlockScope(page)) is { } segment ? [segment] : [];
        }

        page.Faults.Error("block", piece.Line, $"There is no block \":::{piece.Name}\".{NearestName.Hint(piece.Name, Readers.Keys)}");
        return [];
    }

    private static FrozenDictionary<string, Func<BlockPiece, BlockScope, Segment?>> Find()
    {
        var register = typeof(BlockKinds).GetMethod(nameof(Register), BindingFlags.NonPublic | BindingFlags.Static)!;
        var readers = new Dictionary<string, Func<BlockPiece, BlockScope, Segment?>>(StringComparer.Ordinal);
        foreach (var kind in typeof(BlockKinds).Assembly.GetTypes().Where(IsBlock))
        {
            register.MakeGenericMethod(kind).Invoke(null, [readers]);
        }

        return readers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsBlock(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IBlock<>));

    private static void Register<T>(Dictionary<string, Func<BlockPiece, BlockScope, Segment?>> readers)
        where T : Segment, IBlock<T>
    {
        foreach (var name in T.Names)
        {
            readers.Add(name, T.Read);
        }
    }
}
