using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class FaultsTests
{
    [Fact]
    public void ToString_Error_IsFileLineAndMessage()
    {
        Assert.Equal("en/a.md:7: Wrong. [link]", new Fault("en/a.md", 7, Severity.Error, "link", "Wrong.").ToString());
    }

    [Fact]
    public void ToString_Warning_SaysSo()
    {
        Assert.Equal("en/a.md:7: warning: Odd. [link]", new Fault("en/a.md", 7, Severity.Warning, "link", "Odd.").ToString());
    }

    [Fact]
    public void Error_LineBeforeTheFirst_NamesTheFirst()
    {
        var faults = new Faults("a.md");

        faults.Error("link", 0, "Wrong.");

        Assert.Equal(1, Assert.Single(faults.Found).Line);
    }

    [Fact]
    public void Error_SaidTwice_IsKeptOnce()
    {
        var faults = new Faults("a.md");

        faults.Error("link", 3, "Wrong.");
        faults.Error("link", 3, "Wrong.");
        faults.Error("link", 4, "Wrong.");

        Assert.Equal([3, 4], faults.Found.Select(fault => fault.Line));
    }

    [Fact]
    public void Error_OfManyLines_IsOneLineWithoutControlCharacters()
    {
        var faults = new Faults("a.md");

        faults.Error("link", 1, "There is no \"a\nen/b.md:1: \u001b[2Jb\u202Ec\u2028d\".");

        Assert.Equal("There is no \"a·en/b.md:1: ·[2Jb·c·d\".", Assert.Single(faults.Found).Message);
    }

    [Fact]
    public void Error_LongerThanAnybodyReads_IsShortened()
    {
        var faults = new Faults("a.md");

        faults.Error("link", 1, new string('a', 100_000));

        Assert.InRange(Assert.Single(faults.Found).Message.Length, 100, 1000);
    }

    [Fact]
    public void Warn_MoreThanAHundredTimes_KeepsAHundredAndTheFirstError()
    {
        var faults = new Faults("a.md");

        for (var line = 1; line <= 500; line++)
        {
            faults.Warn("link", line, "Odd.");
        }

        Assert.False(faults.HasErrors);
        faults.Error("link", 501, "Wrong.");
        faults.Error("link", 502, "Wrong too.");

        Assert.True(faults.HasErrors);
        Assert.Equal(100, faults.Found.Count);
        Assert.Equal((501, Severity.Error), (faults.Found[^1].Line, faults.Found[^1].Severity));
    }
}
