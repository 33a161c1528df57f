using System.Globalization;
using System.Text;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Accounts;

/// <summary>The log as CSV (RFC 4180). That it was taken out is a line of it.</summary>
public static class LogExport
{
    public static void MapLogExport(this WebApplication app) =>
        app.MapMethods("/staff/log.csv", [HttpMethods.Get, HttpMethods.Head], WriteAsync)
            .RequireAuthorization(Policies.AdministerFresh)
            .WithMetadata(ForStaff.Mark);

    // A spreadsheet takes what begins like this for a formula
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n'") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static async Task WriteAsync(HttpContext context, PortalDbContext db, WriteGate gate, TimeProvider clock)
    {
        NeverKept.Mark(context.Response);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=log.csv";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await gate.WriteAsync(db, async () =>
        {
            await db.AppendToLogAsync(clock.GetUtcNow(), context.User.Email(), "export log", "log");
            return true;
        }, context.RequestAborted);
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync("number,when,who,what,subject,reason,version");
        await foreach (var entry in db.Set<LogEntry>().AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(context.RequestAborted))
        {
            string[] cells =
            [
                entry.Number.ToString(CultureInfo.InvariantCulture), entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                entry.Who, entry.What, entry.Subject, entry.Reason, entry.Version.ToString(CultureInfo.InvariantCulture),
            ];
            await writer.WriteLineAsync(string.Join(',', cells.Select(Cell)));
        }
    }
}
