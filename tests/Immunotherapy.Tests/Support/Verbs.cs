using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Support;

/// <summary>Verbs on a data folder, as somebody at a console gives them beside a running site.</summary>
internal static class Verbs
{
    public static Task<(int Code, string Output, string Errors)> RunAsync(string data, params string[] args) => Task.Run(() =>
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = Verb.Run([.. args, $"--Portal:DataPath={data}"], output, errors);
        return (code!.Value, output.ToString(), errors.ToString());
    });
}
