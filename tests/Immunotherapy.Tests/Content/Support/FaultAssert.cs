using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content.Support;

/// <summary>What a writer is told: the line and the words.</summary>
public static class FaultAssert
{
    public static void IsError(IEnumerable<Fault> faults, int line, string words) => Is(faults, Severity.Error, line, words);

    public static void IsWarning(IEnumerable<Fault> faults, int line, string words) => Is(faults, Severity.Warning, line, words);

    private static void Is(IEnumerable<Fault> faults, Severity severity, int line, string words)
    {
        var fault = Assert.Single(faults);
        Assert.Equal((severity, line), (fault.Severity, fault.Line));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }
}
