using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>All comments as they stand, a JSON object a line, for a clinic that wants to take its data elsewhere.</summary>
public sealed class CommentExport(PortalDbContext db, WriteGate gate, TimeProvider clock)
{
    public const string What = "export";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        // The file is no part of a page, and words should be readable in it
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes a new file that only its owner may read. The log says so first: without a line in it nothing leaves the house.</summary>
    /// <returns>How many comments there are in it.</returns>
    /// <exception cref="IOException">There is such a file, or it cannot be written.</exception>
    public async Task<int> WriteAsync(string file, string who)
    {
        await using var stream = PrivateFile.Create(file);
        await using var lines = new StreamWriter(stream);
        await gate.WriteAsync(db, async () =>
        {
            await db.AppendToLogAsync(clock.GetUtcNow(), who, What, "comments");
            return true;
        }, CancellationToken.None);
        var answers = db.Set<Answer>();
        var count = 0;
        var all = db.CommentsOfAnyState().AsNoTracking().OrderBy(comment => comment.Id)
            .Select(comment => new
            {
                comment.Id,
                comment.Lang,
                comment.Slug,
                comment.State,
                comment.Name,
                comment.Body,
                comment.WrittenAt,
                comment.DecidedAt,
                comment.Reason,
                comment.ReasonWords,
                comment.Version,
                Answers = answers.Where(answer => answer.CommentId == comment.Id).OrderBy(answer => answer.WrittenAt)
                    .Select(answer => new { answer.Role, answer.Body, answer.WrittenAt }).ToList(),
            });
        await foreach (var comment in all.AsAsyncEnumerable())
        {
            await lines.WriteLineAsync(JsonSerializer.Serialize(comment, Form));
            count++;
        }

        return count;
    }
}
