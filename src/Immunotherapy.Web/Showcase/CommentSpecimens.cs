using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Components;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Feedback;
using Immunotherapy.Web.Feedback.Components;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Web.Showcase;

/// <summary>What readers and staff write under an article.</summary>
internal static class CommentSpecimens
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Specimen> Of(Snapshot snapshot)
    {
        var english = snapshot.Edition("en")!;
        var comment = new PublishedComment(Guid.Empty, "Sample writer", "A sample comment.\n\nIt says nothing.", At);
        var answered = comment with { Answers = [new StaffAnswer("moderator", "A sample answer.", At)] };
        return
        [
            .. new (string State, CommentPage? Page)[]
            {
                ("none", new CommentPage([], 1, 0, null)),
                ("two, one answered", new CommentPage([comment, answered], 1, 2, null)),
                ("second page", new CommentPage([comment], 2, 21, null)),
                ("paused by a moderator", new CommentPage([comment], 1, 1, new Closed("We read no comments this week."))),
                ("paused by themselves", new CommentPage([], 1, 0, new Closed(""))),
                ("cannot be read", null),
            }.Select(each => Specimen.Of<CommentList>(each.State,
                ("Page", each.Page), ("Slug", SampleContent.Slug), ("Edition", english), ("Addresses", snapshot.Addresses), ("TimeZone", TimeZoneInfo.Utc))),
            Form("empty", new SentComment { Key = "sample" }, []),
            Form("closed", new SentComment { Key = "sample", Body = "What was written before." }, [], isOpen: false),
            Form("with problems", new SentComment { Key = "sample" }, [new Problem(SentComment.NameField, "Write a name."), new Problem(SentComment.BodyField, "Write something.")]),
            .. Enum.GetValues<CommentState>().Select(state => Specimen.Of<ReceiptState>(state.ToString(),
                ("Comment", new Comment { Id = Guid.Empty, Lang = "en", Slug = SampleContent.Slug, Name = "Sample writer", Body = "A sample comment.", WrittenAt = At, WaitingSince = At, TokenHash = [], State = state }),
                ("Edition", english), ("Site", snapshot.Site), ("Addresses", snapshot.Addresses), ("Now", At))),
            Feedback("empty", new SentFeedback { Key = Guid.Empty }, []),
            Feedback("with a problem", new SentFeedback { Key = Guid.Empty, Choice = Choice.Wrong }, [new Problem(SentFeedback.TextField, english.Words.FeedbackNoText)]),
        ];

        Specimen Feedback(string state, SentFeedback sent, Problem[] problems) => Specimen.Of<FeedbackForm>(state,
            ("Sent", sent), ("Problems", problems), ("Words", english.Words), ("Site", snapshot.Site), ("Token", new FormToken("token", "sample")),
            ("Sections", english.Article(SampleContent.Slug)!.Body.Headings));

        Specimen Form(string state, SentComment sent, Problem[] problems, bool isOpen = true) => Specimen.Of<CommentForm>(state,
            ("Sent", sent), ("Problems", problems), ("Words", english.Words), ("Site", snapshot.Site), ("Token", new FormToken("token", "sample")),
            ("Edition", english), ("IsNew", true), ("IsOpen", isOpen));
    }
}
