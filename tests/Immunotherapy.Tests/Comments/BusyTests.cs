using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

/// <summary>Another process holds the database: nothing can be written, everything can be read, no text is lost.</summary>
public sealed class BusyTests : IDisposable
{
    private readonly CommentSite site = new();
    private readonly Reader reader;

    public BusyTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task LockedDatabase_GivesTheTextBack_AndWorksAgainAfterwards()
    {
        var published = await site.AddAsync("Published words", CommentState.Published);
        var token = await reader.WriteAsync("My first words");
        var form = await reader.FillInAsync("\nNew words");
        var change = (await reader.OpenAsync(Reader.Receipt(token), "?")).With(("Body", "\nChanged words"));
        var report = (await reader.OpenAsync($"/en/articles/side-effects/comments/{published.Id}/report")).With(("Reason", "Harmful"));

        Shown[] answers;
        Shown page;
        using (var other = site.Database.Open())
        using (var command = other.CreateCommand())
        {
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            var sending = Task.WhenAll(reader.SendAsync(form), reader.SendAsync(change), reader.SendAsync(report));
            page = await reader.GetAsync("/en/articles/side-effects");
            answers = await sending;
            command.CommandText = "ROLLBACK";
            command.ExecuteNonQuery();
        }

        Assert.All(answers, answer => Assert.Equal((503, "5"), (answer.Status, answer.Header("Retry-After"))));
        Assert.All(answers, answer => Assert.Contains("could not be stored just now", Assert.Single(answer.Problems), StringComparison.Ordinal));
        Assert.Equal(("\nNew words", "\nChanged words"), (answers[0].Typed, answers[1].Typed));
        Assert.Contains("Published words", page.Said(".comments"), StringComparison.Ordinal);
        var again = await Task.WhenAll(reader.SendAsync(form), reader.SendAsync(change), reader.SendAsync(report));
        Assert.All(again, answer => Assert.Equal(303, answer.Status));
        Assert.Equal(["\nChanged words", "\nNew words", "Published words"], (await site.CommentsAsync()).Select(comment => comment.Body).Order(StringComparer.Ordinal));
    }
}
