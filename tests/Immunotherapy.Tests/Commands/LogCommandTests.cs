using Immunotherapy.Tests.Accounts;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

public sealed class LogCommandTests : IDisposable
{
    private readonly AccountsPortal portal = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        portal.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task Verify_WholeLog_SaysHowManyLinesAndItsHead()
    {
        await WriteAsync();
        var head = portal.Values("SELECT Hash FROM Log WHERE Number = 4")[0];

        Assert.Equal(0, Run());

        Assert.Equal($"4 lines, whole. Head: 4 {head}", output.ToString().TrimEnd());
    }

    [Fact]
    public void Verify_EmptyLog_IsWhole()
    {
        Assert.Equal(0, Run());

        Assert.Equal("0 lines, whole.", output.ToString().TrimEnd());
    }

    [Theory]
    [InlineData("UPDATE Log SET Reason = 'another' WHERE Number = 2", 2)]
    [InlineData("UPDATE Log SET Who = 'another' WHERE Number = 4", 4)]
    [InlineData("UPDATE Log SET At = At + 1 WHERE Number = 1", 1)]
    [InlineData("UPDATE Log SET Version = 9 WHERE Number = 3", 3)]
    [InlineData("DELETE FROM Log WHERE Number = 3", 3)]
    [InlineData("DELETE FROM Log WHERE Number = 1", 1)]
    [InlineData("DELETE FROM Log WHERE Number = 2; UPDATE Log SET Number = Number - 1 WHERE Number > 2", 2)]
    public async Task Verify_LogThatSomebodyChanged_NamesTheFirstLine(string change, long line)
    {
        await WriteAsync();
        foreach (var trigger in portal.Values("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'Log'"))
        {
            portal.Values($"DROP TRIGGER \"{trigger}\"");
        }

        portal.Values(change);

        Assert.Equal(1, Run());
        Assert.Equal($"Line {line} is missing, changed or out of place. The lines before it are whole.", output.ToString().TrimEnd());
    }

    [Theory]
    [InlineData]
    [InlineData("verfy")]
    public void WrongWords_AreMisuse(params string[] args) =>
        Assert.Equal("Say log verify.", Assert.Throws<MisuseException>(() => LogCommand.Run(new Arguments(args), output, errors)).Message);

    private async Task WriteAsync()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            await portal.AddAsync(role);
        }
    }

    private int Run() => LogCommand.Run(new Arguments(["verify", $"--Portal:DataPath={portal.Content.Data}"]), output, errors);
}
