using System.Reflection;
using System.Reflection.Emit;

namespace Immunotherapy.Tests.Support;

/// <summary>Finds in the built program which room of the house uses which: in what its types say, and in what their methods do.</summary>
public static class Rooms
{
    private const string House = "Immunotherapy.Web.";
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>For each room, "type uses room" of what it knows of the others.</summary>
    public static ILookup<string, string> Known(Assembly program) => (
        from type in program.GetTypes()
        let room = RoomOf(type)
        where room is not null
        from used in Uses(type)
        let other = used.Assembly == program ? RoomOf(used) : null
        where other is not null && other != room
        select (room, pair: $"{OuterOf(type).Name} {used.Name} {other}")).Distinct().ToLookup(use => use.room, use => use.pair);

    /// <summary>Names of the assemblies that the types of a room use.</summary>
    public static IEnumerable<string> AssembliesKnownTo(Assembly program, string room) =>
        program.GetTypes().Where(type => RoomOf(type) == room).SelectMany(Uses).Select(used => used.Assembly.GetName().Name ?? "").Distinct();

    private static string? RoomOf(Type type)
    {
        // A page's class is named after its path
        var outer = OuterOf(type);
        return outer.Namespace == "AspNetCoreGeneratedDocument" && outer.Name[0] != '_' ? outer.Name.Split('_')[0]
            : outer.Namespace?.StartsWith(House, StringComparison.Ordinal) == true ? outer.Namespace[House.Length..].Split('.')[0]
            : null;
    }

    private static Type OuterOf(Type type) => type.DeclaringType is { } declaring ? OuterOf(declaring) : type;

    private static IEnumerable<Type> Uses(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType))
            .Concat(methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(InBody))
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
        {
            return [];
        }

        var found = body.LocalVariables.Select(local => local.LocalType).ToList();
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod);
                found.AddRange(new[] { member as Type, member?.DeclaringType, (member as MethodInfo)?.ReturnType, (member as FieldInfo)?.FieldType }.OfType<Type>());
                found.AddRange(member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : []);
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }

        return found;
    }

    // List<Article[]> is made of List, Article[] and Article
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
