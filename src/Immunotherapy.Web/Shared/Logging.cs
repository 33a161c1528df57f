using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// Logs for the people who run the site: a file of JSON lines and a readable console. Readers are patients, so a line
/// names the route's template and never the path, the query, an address or a word that somebody typed.
/// </summary>
internal static class Logging
{
    private const int DaysKept = 14;

    public static void AddPortalLogging(this WebApplicationBuilder builder, PortalSettings settings)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog((_, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A form that was open for a day is no event, and what robots send would fill the file; the request's own line says 400
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
            // It would tell of each call what HealthAnswer tells of each change
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // While anybody listens to it, the host makes an activity and a scope for each request; what fails, Kestrel logs too
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .Enrich.With<WithoutReaders>()
            .WriteTo.Console(
                restrictedToMinimumLevel: settings.Development ? LogEventLevel.Information : LogEventLevel.Warning,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .WriteTo.File(
                new CompactJsonFormatter(), Path.Join(settings.DataPath, "logs", "portal-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: null, retainedFileTimeLimit: TimeSpan.FromDays(DaysKept),
                // A write to disk for each request took a third of the speed of a kept page
                buffered: !settings.Development, flushToDiskInterval: TimeSpan.FromSeconds(1)),
            // The static logger belongs to the process: a second site in it would write into the first one's files
            preserveStaticLogger: true);
    }

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} {Status} in {Milliseconds} ms";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(KnownMethod(context.Request.Method))),
            new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
            new LogEventProperty("Status", new ScalarValue(status)),
            new LogEventProperty("Milliseconds", new ScalarValue(Math.Round(elapsed, 1))),
        ];
        options.GetLevel = (context, _, failure) => failure is not null ? LogEventLevel.Error : KeptAnswers.Counts(context) ? LogEventLevel.Debug : LogEventLevel.Information;
    });

    private static string KnownMethod(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "PATCH" or "OPTIONS" or "TRACE" or "CONNECT" ? method : "other";

    public static string RouteOf(HttpContext context) =>
        (ErrorPages.AskedFor(context) as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    /// <summary>The framework hangs the path of the request on every line that is logged while it is answered.</summary>
    private sealed class WithoutReaders : ILogEventEnricher
    {
        private static readonly string[] Readers = ["RequestPath", "ConnectionId", "ActionName", "ActionId"];

        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            foreach (var name in Readers)
            {
                logEvent.RemovePropertyIfPresent(name);
            }
        }
    }
}
