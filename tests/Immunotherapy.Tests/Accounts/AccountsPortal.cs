using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Immunotherapy.Tests.Accounts;

/// <summary>The site with a clock that the test moves, and many tries to sign in allowed.</summary>
public sealed class AccountsPortal : IDisposable
{
    public AccountsPortal(params (string Key, string Value)[] settings) =>
        Site = new Portal(Content, [("Portal:Limits:SignInsPerNeighbourhood", "1000"), .. settings]) { Clock = Clock };

    public ContentFixture Content { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public Portal Site { get; }

    /// <summary>Moves the clock without waking what waits for it: hours of looking at the content folder would pass in a moment.</summary>
    public void Pass(TimeSpan time) => Clock.AdjustTime(Clock.GetUtcNow() + time);

    public StaffClient Stranger() => new(Site.Visitor());

    public Task AddAsync(Role role, string? email = null, string? password = StaffClient.Password) => StaffClient.AddAsync(Site.Services, role, email, password);

    public Task<StaffClient> SignedInAsync(Role role, string? email = null) => StaffClient.SignedInAsync(Site, role, email);

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    /// <summary>A fresh code of the set-up address; as at a new start, the one before is gone.</summary>
    public async Task<string> OfferAsync() => (await AskAsync(services => services.GetRequiredService<StaffAccounts>().OfferSetUpAsync()))!;

    /// <summary>Every value of a table, read past the application.</summary>
    public List<string> Values(string sql)
    {
        using var connection = new SqliteConnection(Site.Services.GetRequiredService<Database>().ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString() ?? ""));
        }

        return values;
    }

    public void Dispose()
    {
        Site.Dispose();
        Content.Dispose();
    }
}
