namespace Immunotherapy.Tests.Support;

/// <summary>Finds the repository that the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Content => Path.Join(Root, "content");

    private static string Find(string folder) =>
        File.Exists(Path.Join(folder, "Immunotherapy.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Immunotherapy.sln stands in no folder above the tests."));
}
