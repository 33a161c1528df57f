using System.Diagnostics;
using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Accounts;

public sealed class SignInTests : IDisposable
{
    private const string Wrong = "five blue saucepans hum";

    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task RightPassword_LeadsToTheStartPage_InAnySpellingOfTheEmail_AndIsLogged()
    {
        await portal.AddAsync(Role.Reviewer, "Jo.Bloggs@Example.org");
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();

        var answer = await client.SignInAsync(" jo.bloggs@example.ORG ");
        var start = await client.GetAsync("/staff");

        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (answer.Status, answer.Location));
        Assert.Contains("Jo.Bloggs@Example.org, reviewer", start.Text, StringComparison.Ordinal);
        Assert.Equal(["Jo.Bloggs@Example.org"], portal.Values("SELECT Who FROM Log WHERE What = 'sign in'"));
    }

    [Fact]
    public async Task UnknownWrongAndLocked_GetTheSameAnswer_ForTheSameWork()
    {
        await portal.AddAsync(Role.Editor);
        await portal.AddAsync(Role.Moderator);
        await portal.AddAsync(Role.Reviewer, password: null);
        using var client = portal.Stranger();
        for (var i = 0; i < PasswordCheck.TriesInARow; i++)
        {
            await client.SignInAsync(StaffClient.EmailOf(Role.Moderator), Wrong);
        }

        var answers = new List<(string Case, string Answer, TimeSpan Took)>();
        var cases = new (string Name, string Email, string Password)[]
        {
            ("unknown", "nobody@example.org", Wrong),
            ("wrong", StaffClient.EmailOf(Role.Editor), Wrong),
            ("locked", StaffClient.EmailOf(Role.Moderator), StaffClient.Password),
            ("no password yet", StaffClient.EmailOf(Role.Reviewer), Wrong),
        };

        // In turn, so that a busy moment of the machine meets all of them
        for (var i = 0; i < 8; i++)
        {
            foreach (var (name, email, password) in cases)
            {
                var started = Stopwatch.GetTimestamp();
                var answer = await client.PostAsync("/staff/sign-in", await TokenAsync(client), ("Email", email), ("Password", password));
                answers.Add((name, $"{answer.Status} {answer.Text.Replace(email, "", StringComparison.Ordinal)}", Stopwatch.GetElapsedTime(started)));
            }
        }

        Assert.Single(answers.Select(answer => answer.Answer).Distinct());
        Assert.Contains(SignInModel.Refused, answers[0].Answer, StringComparison.Ordinal);
        var fastest = answers.GroupBy(answer => answer.Case).Select(each => each.Min(answer => answer.Took)).ToList();
        Assert.InRange(fastest.Max() / fastest.Min(), 1, 2);
    }

    [Fact]
    public async Task TenWrongInARow_LockFor15Minutes_TriesAtOnceIncluded()
    {
        await portal.AddAsync(Role.Editor);
        await portal.AddAsync(Role.Moderator);
        var clients = Enumerable.Range(0, PasswordCheck.TriesInARow).Select(_ => portal.Stranger()).ToList();
        await Task.WhenAll(clients.Select(client => client.SignInAsync(StaffClient.EmailOf(Role.Editor), Wrong)));

        var locked = await clients[0].SignInAsync(StaffClient.EmailOf(Role.Editor));
        var other = await clients[1].SignInAsync(StaffClient.EmailOf(Role.Moderator));
        portal.Pass(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        var still = await clients[0].SignInAsync(StaffClient.EmailOf(Role.Editor));
        portal.Pass(TimeSpan.FromSeconds(1));
        var open = await clients[0].SignInAsync(StaffClient.EmailOf(Role.Editor));

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Redirect),
            (locked.Status, other.Status, still.Status, open.Status));
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task NineWrong_ThenRight_BeginsToCountAnew()
    {
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 1; i < PasswordCheck.TriesInARow; i++)
            {
                await client.SignInAsync(StaffClient.EmailOf(Role.Editor), Wrong);
            }

            Assert.Equal((round, HttpStatusCode.Redirect), (round, (await client.SignInAsync(StaffClient.EmailOf(Role.Editor))).Status));
        }
    }

    private static async Task<(string, string)> TokenAsync(StaffClient client) =>
        ("__RequestVerificationToken", (await client.GetAsync("/staff/sign-in")).Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
}
