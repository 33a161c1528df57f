using Immunotherapy.Tests.Accounts;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

public sealed class StaffCommandTests : IDisposable
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
    public async Task Add_PrintsALinkFromThePublicOrigin_ThatWorksBesideTheRunningSite()
    {
        using var client = portal.Stranger();
        await client.GetAsync("/en");

        Assert.Equal(0, Run("", "add", "new@example.org", "--role", "moderator", "--Portal:PathBase=/portal"));

        const string Begins = "https://portal.example.org/portal/staff/set-up?code=";
        var link = Assert.Single(output.ToString().Split('\n', StringSplitOptions.TrimEntries), line => line.StartsWith(Begins, StringComparison.Ordinal));
        var page = await client.GetAsync("/staff/set-up?code=" + link[Begins.Length..]);
        Assert.Contains("new@example.org", page.Text, StringComparison.Ordinal);
        Assert.Equal(["new@example.org", "Moderator"], portal.Values("SELECT Email, Role FROM Staff"));
        Assert.Equal(["console", "add account", "new@example.org", "Moderator"], portal.Values("SELECT Who, What, Subject, Reason FROM Log"));
    }

    [Fact]
    public async Task Add_WithAPasswordFromStdin_SignsIn()
    {
        using var client = portal.Stranger();

        Assert.Equal(0, Run(StaffClient.Password + "\r\nmore\n", "add", "new@example.org", "--password-stdin", "--role", "editor"));

        Assert.Equal("/staff", (await client.SignInAsync("new@example.org")).Location);
        Assert.DoesNotContain("code=", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "5 characters; it needs at least 15")]
    [InlineData("", "0 characters; it needs at least 15")]
    [InlineData("passwordpassword", "again and again")]
    [InlineData("my-portal-example-words", "\"portal\"")]
    public void Add_WithAPasswordThatIsRefused_SaysWhy_AndMakesNothing(string password, string why)
    {
        Assert.Equal(1, Run(password, "add", "new@example.org", "--role", "editor", "--password-stdin"));

        Assert.Contains(why, errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["0"], portal.Values("SELECT count(*) FROM Staff"));
    }

    [Fact]
    public async Task Add_ForAnEmailThatHasAnAccount_SaysSo()
    {
        await portal.AddAsync(Role.Editor, "Same@example.org");

        Assert.Equal(1, Run("", "add", "same@EXAMPLE.org", "--role", "editor"));

        Assert.StartsWith("There is an account for same@EXAMPLE.org already.", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["1"], portal.Values("SELECT count(*) FROM Staff"));
    }

    [Fact]
    public async Task List_ShowsEachAccountWithItsRole()
    {
        await portal.AddAsync(Role.Reviewer);
        await portal.AddAsync(Role.Editor, password: null);

        Assert.Equal(0, Run("", "list"));

        Assert.Equal("editor@example.org\teditor\tno password yet\nreviewer@example.org\treviewer\n2 accounts\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Remove_TakesTheAccountWithItsLink_ButNeverTheLastAdministrator()
    {
        await portal.AddAsync(Role.Administrator);
        await portal.AddAsync(Role.Moderator);
        await portal.AskAsync(services => ((StaffAccounts)services.GetService(typeof(StaffAccounts))!).AddAsync("new@example.org", Role.Editor, null));

        Assert.Equal(0, Run("", "remove", "NEW@example.org"));
        Assert.Equal(1, Run("", "remove", "administrator@example.org"));
        Assert.Equal(1, Run("", "remove", "nobody@example.org"));

        Assert.Equal("administrator@example.org is the last administrator. Add another one first.\nThere is no account for nobody@example.org.\n", errors.ToString().ReplaceLineEndings("\n"));
        Assert.Equal(["administrator@example.org", "moderator@example.org"], portal.Values("SELECT Email FROM Staff ORDER BY Email"));
        Assert.Equal(["0"], portal.Values("SELECT count(*) FROM OneTimeLinks WHERE StaffId IS NOT NULL"));
        Assert.Equal(["new@example.org"], portal.Values("SELECT Subject FROM Log WHERE What = 'remove account'"));
    }

    [Theory]
    [InlineData("Say staff add, staff list or staff remove.")]
    [InlineData("Say staff add, staff list or staff remove, not \"ad\".", "ad")]
    [InlineData("Name an e-mail", "add")]
    [InlineData("Name an e-mail", "add", "no address", "--role", "editor")]
    [InlineData("--role is missing.", "add", "a@example.org")]
    [InlineData("\"editr\" is not a role. Did you mean \"editor\"?", "add", "a@example.org", "--role", "editr")]
    [InlineData("\"0\" is not a role.", "add", "a@example.org", "--role", "0")]
    [InlineData("\"more\" is not known here.", "list", "more")]
    [InlineData("\"--password-stdin\" is not known here.", "remove", "a@example.org", "--password-stdin")]
    [InlineData("Portal:PublicOrigin is \"odd\".", "add", "a@example.org", "--role", "editor", "--Portal:PublicOrigin=odd")]
    public void WrongWords_AreMisuse(string words, params string[] args) =>
        Assert.StartsWith(words, Assert.Throws<MisuseException>(() => Run("", args)).Message, StringComparison.Ordinal);

    [Fact]
    public void DataFolder_ThatCannotBeWritten_EndsWithOneLineAnd1()
    {
        var file = Path.Join(portal.Content.Root, "a-file");
        File.WriteAllText(file, "");

        Assert.Equal(1, StaffCommand.Run(new Arguments(["list", $"--Portal:DataPath={file}/data"]), output, errors, TextReader.Null));

        Assert.Contains($"The data folder is {file}/data", errors.ToString(), StringComparison.Ordinal);
    }

    private int Run(string input, params string[] args)
    {
        using var reader = new StringReader(input);
        string[] settings = args.Any(arg => arg.StartsWith("--Portal:PublicOrigin", StringComparison.Ordinal)) ? [] : ["--Portal:PublicOrigin=https://portal.example.org"];
        return StaffCommand.Run(new Arguments([.. args, $"--Portal:DataPath={portal.Content.Data}", .. settings]), output, errors, reader);
    }
}
