using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Immunotherapy.Web.Data;

public static class DataServices
{
    /// <param name="folder">The folder for what the site writes.</param>
    public static void AddData(this IServiceCollection services, string folder)
    {
        var database = new Database(folder);
        services.AddSingleton(database);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<Traces>();
        services.AddSingleton<Backups>();
        services.AddSingleton<Restore>();
        services.AddSingleton<Upgrade>();
        services.AddHostedService(provider => provider.GetRequiredService<Upgrade>());
        services.AddDbContextPool<PortalDbContext>(options => Configure(options, database));
    }

    /// <param name="zone">The time zone of the clinic, by which it is night.</param>
    public static void AddNightly(this IServiceCollection services, Func<IServiceProvider, TimeZoneInfo> zone)
    {
        services.AddSingleton(provider => new NightTime(() => zone(provider)));
        services.AddSingleton<Nightly>();
        services.AddHostedService(provider => provider.GetRequiredService<Nightly>());
    }

    // What fails is thrown, and whoever catches it says so once; EF Core would add a page of it each time
    internal static void Configure(DbContextOptionsBuilder options, Database database) =>
        options.UseSqlite(database.ConnectionString).AddInterceptors(database).ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.TransactionError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
}
