using System.Globalization;
using System.Text.RegularExpressions;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments;

/// <summary>A database that was in use for long: rows that grow, shrink and go make SQLite move others, and what it moved stays behind in free room.</summary>
public sealed partial class TracesTests : IDisposable
{
    private const int Comments = 3000;

    private readonly KeptPortal portal = new();
    private readonly Random random = new(1);
    private readonly Dictionary<Guid, int> numbers = [];

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Erased_LeaveNoTraceInAFileThatWasInUseForLong()
    {
        await UseForLongAsync();
        var erased = numbers.Where(each => each.Value % 7 == 0).ToDictionary();

        await portal.WriteAsync(async db => await All(db).Where(comment => erased.Keys.Contains(comment.Id)).ForEachAsync(comment => comment.Erase(portal.Clock.GetUtcNow())));
        Assert.True(await portal.Get<Traces>().SweepAsync(TestContext.Current.CancellationToken));

        var found = Marks().Matches(await FilesWith.AllTextAsync(portal.Data)).Select(mark => int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        Assert.Equal(numbers.Values.Except(erased.Values).Order(), found.Order());
    }

    private async Task UseForLongAsync()
    {
        await portal.WriteAsync(db =>
        {
            for (var number = 0; number < Comments; number++)
            {
                var comment = new Comment
                {
                    Id = Guid.CreateVersion7(),
                    Lang = "en",
                    Slug = "side-effects",
                    Name = Mark(number),
                    Body = Text(number, 1500),
                    TokenHash = ReceiptToken.HashOf($"{number}"),
                    WrittenAt = portal.Clock.GetUtcNow(),
                    WaitingSince = portal.Clock.GetUtcNow(),
                };
                numbers[comment.Id] = number;
                db.Add(comment);
            }

            return Task.CompletedTask;
        });
        for (var round = 0; round < 6; round++)
        {
            await portal.WriteAsync(async db => await All(db).ForEachAsync(comment => Change(db, comment)));
        }
    }

    private void Change(PortalDbContext db, Comment comment)
    {
        switch (random.Next(6))
        {
            case 0:
                comment.State = CommentState.Published;
                break;
            case 1 or 2:
                comment.Body = Text(numbers[comment.Id], 3500);
                break;
            case 3 when random.Next(4) == 0:
                db.Remove(comment);
                numbers.Remove(comment.Id);
                break;
        }
    }

    private string Text(int number, int most) => string.Concat(Enumerable.Repeat(Mark(number) + " ", random.Next(1, most / 9)));

    private static string Mark(int number) => $"zq{number:D4}qz";

    [GeneratedRegex("zq([0-9]{4})qz", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    private static IQueryable<Comment> All(PortalDbContext db) => db.Set<Comment>().IgnoreQueryFilters();
}
