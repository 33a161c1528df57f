using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Data;

public static class DataServices
{
    /// <param name="folder">The folder for what the site writes.</param>
    public static void AddData(this IServiceCollection services, string folder)
    {
        var database = new Database(folder);
        services.AddSingleton(database);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<Upgrade>();
        services.AddHostedService(provider => provider.GetRequiredService<Upgrade>());
        services.AddDbContextPool<PortalDbContext>(options => Configure(options, database));
    }

    internal static void Configure(DbContextOptionsBuilder options, Database database) =>
        options.UseSqlite(database.ConnectionString).AddInterceptors(database);
}
