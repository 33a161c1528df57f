using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Immunotherapy.Web.Comments;

/// <summary>All that is kept of a comment, for its writer to take away (GDPR, article 20).</summary>
internal static class Held
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Json(Comment comment, IEnumerable<Answer> answers) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            comment.Id,
            comment.Lang,
            Article = comment.Slug,
            comment.Name,
            comment.Body,
            State = comment.State.ToString(),
            comment.WrittenAt,
            comment.DecidedAt,
            Reason = comment.Reason?.ToString(),
            comment.ReasonWords,
            Answers = answers.Select(answer => new { answer.Role, answer.Body, answer.WrittenAt }),
        },
        Form);
}
