using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Data;

namespace Immunotherapy.Web.Shared;

/// <summary>Reminds whoever runs the site before its security.txt ends: in the log at start and each night, and on the start page of staff.</summary>
internal static partial class SecurityWatch
{
    private const string NextStep = "Read that its contact still holds, then set Portal:Security:Expires to a day less than a year ahead and restart the site.";

    public static void AddSecurityWatch(this IServiceCollection services)
    {
        services.AddSingleton(new StaffPanel("Security contact", null, Policies.Administer, services =>
            Task.FromResult<IReadOnlyList<string>>(Warning(services) is { } warning ? [$"The file security.txt {warning}. {NextStep}"] : [])));
        services.AddSingleton(new NightlyWork("security.txt", AfterBackup: false, (services, _) =>
        {
            Remind(services);
            return Task.CompletedTask;
        }));
    }

    public static void Remind(IServiceProvider services)
    {
        if (Warning(services) is { } warning)
        {
            Log.Ends(services.GetRequiredService<ILogger<SecurityContact>>(), warning, NextStep);
        }
    }

    private static string? Warning(IServiceProvider services) =>
        SecurityContact.Warning(services.GetRequiredService<PortalSettings>().SecurityContact.Ends, services.GetRequiredService<TimeProvider>().GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The file security.txt {Ends}. {NextStep}")]
        public static partial void Ends(ILogger logger, string ends, string nextStep);
    }
}
