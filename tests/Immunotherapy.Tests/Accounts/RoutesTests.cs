using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Accounts;

/// <summary>
/// Every route, asked by every verb as every role: what <c>routes.tsv</c> says. A new route is a new row there, and its
/// columns are a decision: who may?
/// </summary>
public sealed class RoutesTests : IAsyncLifetime
{
    private const string Nobodys = "01980000-0000-7000-8000-000000000000";

    private static readonly string[] OtherVerbs = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"];

    // What stands in for the parameters of a route
    private static readonly (string Parameter, string Value)[] Examples =
    [
        ("{lang}", "en"), ("{slug}", "about"), ("{term}", "pd-1"), ("{file}", "drawing.svg"), ("{status:int}", "404"), ("{**path:file}", "nothing/at/all.txt"),
        ("{nctId}", TrialFiles.First), ("{id:guid}", Nobodys), ("{id}", Nobodys), ("{token}", Nobodys), ("articles/about", "articles/side-effects"),
    ];

    private readonly AccountsPortal portal = new(("Portal:Limits:Burst", "100000"));
    private readonly List<StaffClient> clients = [];

    public async ValueTask InitializeAsync()
    {
        portal.Content.WriteTrialFiles();
        portal.Content.WriteWalletCard();
        portal.Site.Services.GetRequiredService<Web.Content.ContentStore>().Refresh(contents: true);
        clients.Add(portal.Stranger());
        foreach (var role in Enum.GetValues<Role>())
        {
            clients.Add(await portal.SignedInAsync(role));
        }
    }

    public ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task EachRoute_AnswersEachRoleAndVerb_AsTheTableSays()
    {
        foreach (var row in Table())
        {
            foreach (var verb in row[1] == "other" ? OtherVerbs : [row[1]])
            {
                var statuses = new List<string>();
                foreach (var client in clients)
                {
                    var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(verb), AddressOf(row[0])));
                    statuses.Add(((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture));
                    Assert.True(answer.Location.StartsWith("/staff/sign-in?returnUrl=", StringComparison.Ordinal) || answer.Status != System.Net.HttpStatusCode.Redirect || row[0] == "/");
                }

                Assert.Equal($"{verb} {row[0]}: {string.Join(' ', row[2..])}", $"{verb} {row[0]}: {string.Join(' ', statuses)}");
            }
        }
    }

    [Fact]
    public void EachRouteOfTheApplication_StandsInTheTable_WithItsVerbs()
    {
        var routes = portal.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);

        var rows = Table();

        Assert.Equal(routes, rows.Select(row => row[0]).Where(route => !route.EndsWith(".css", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows.GroupBy(row => row[0]), route => Assert.Equal(["GET", "HEAD", "POST", "other"], route.Select(row => row[1])));
        Assert.All(rows, row => Assert.Equal(2 + clients.Count, row.Length));
    }

    [Fact]
    public void EachClosedRoute_NamesItsPolicy()
    {
        var open = portal.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("staff", StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText);

        Assert.Equal(["staff/components", "staff/set-up", "staff/sign-in"], open.Order(StringComparer.Ordinal));
    }

    private static string AddressOf(string route) =>
        Examples.Aggregate(route, (address, example) => address.Replace(example.Parameter, example.Value, StringComparison.Ordinal));

    private static List<string[]> Table() =>
        [.. File.ReadLines(Path.Join(Repository.Root, "tests/Immunotherapy.Tests/Accounts/routes.tsv")).Skip(1).Select(line => line.Split('\t'))];
}
