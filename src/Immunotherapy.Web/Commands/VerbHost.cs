using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Commands;

/// <summary>
/// The site without its server, for verbs that work on its data. Settings are found as the site finds them (appsettings,
/// environment, <c>--Portal:DataPath=…</c> behind the verb), services are its own, nothing is served and no job runs.
/// <code>
/// public static int Run(Arguments args, TextWriter output, TextWriter errors)
/// {
///     var file = args.Next() ?? throw new MisuseException("Name a file.");
///     return VerbHost.Run(args, errors, services => BackUpAsync(services.GetRequiredService&lt;Database&gt;(), file, output));
/// }
/// </code>
/// </summary>
public static class VerbHost
{
    public const int Failed = 1;

    /// <summary>As the log calls whoever may run verbs.</summary>
    public const string Who = "console";

    /// <summary>Refuses words that nobody asked for, brings the database to this version, and does the work in one scope.</summary>
    /// <param name="work">Gets the services; its answer is the exit code. What the database cannot do ends with one line and 1.</param>
    /// <param name="upgrade">False for a verb that must also work on a database that is damaged or of another version.</param>
    public static int Run(Arguments args, TextWriter errors, Func<IServiceProvider, Task<int>> work, bool upgrade = true)
    {
        var settings = args.TakeSettings();
        args.Close();
        return RunAsync(settings, errors, work, upgrade).GetAwaiter().GetResult();
    }

    /// <summary>Ends the verb when a setting that it needs is missing or wrong; the others do not matter to it.</summary>
    public static PortalSettings Need(this IServiceProvider services, string setting)
    {
        var settings = services.GetRequiredService<PortalSettings>();
        return settings.Wrong.FirstOrDefault(line => line.StartsWith(setting + " ", StringComparison.Ordinal)) is { } wrong
            ? throw new MisuseException(wrong)
            : settings;
    }

    private static async Task<int> RunAsync(string[] settings, TextWriter errors, Func<IServiceProvider, Task<int>> work, bool upgrade)
    {
        await using var app = Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            if (upgrade)
            {
                await app.Services.GetRequiredService<Upgrade>().RunAsync();
            }

            return await work(scope.ServiceProvider);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or NewerDatabaseException || Database.IsTrouble(failed))
        {
            errors.WriteLine(failed.InnerException is { } cause and not IOException ? $"{failed.Message} {cause.Message}" : failed.Message);
            errors.WriteLine($"The data folder is {app.Services.GetRequiredService<Database>().Folder}");
            return Failed;
        }
    }

    private static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = new PortalSettings(builder.Configuration, builder.Environment.IsDevelopment());

        // What a verb prints belongs to whoever asked; warnings go beside it
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddData(settings.DataPath);
        builder.Services.AddAccounts(settings);
        builder.Services.AddKeeping();
        return builder.Build();
    }
}
