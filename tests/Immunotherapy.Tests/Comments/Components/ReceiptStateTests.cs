using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Components;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Comments.Components;

public sealed class ReceiptStateTests : BunitContext
{
    private static readonly Snapshot Content = Published.Content();

    public static TheoryData<Reason> AllReasons => [.. Enum.GetValues<Reason>()];

    [Theory]
    [InlineData(-600, "just now")]
    [InlineData(0, "just now")]
    [InlineData(119, "just now")]
    [InlineData(120, "2 minutes ago")]
    [InlineData(7199, "119 minutes ago")]
    [InlineData(7200, "2 hours ago")]
    [InlineData(172799, "47 hours ago")]
    [InlineData(172800, "2 days ago")]
    [InlineData(259199, "2 days ago")]
    public void Waiting_SaysHowLong(int seconds, string ago)
    {
        var shown = Show(Written(CommentState.Waiting), TimeSpan.FromSeconds(seconds));

        Assert.Contains($"You sent it {ago}. We promise to read it within 48 hours.", shown.Words(), StringComparison.Ordinal);
        Assert.Equal(["What happened to it"], shown.Names("region"));
    }

    [Fact]
    public void LongerThanPromised_IsAFaultOfOurs()
    {
        var sorry = Content.English().Words.ReceiptLate;

        Assert.DoesNotContain(sorry, Show(Written(CommentState.Waiting), TimeSpan.FromHours(48)).Words(), StringComparison.Ordinal);
        Assert.Contains(sorry, Show(Written(CommentState.Waiting), TimeSpan.FromHours(48) + TimeSpan.FromTicks(1)).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommentState.Published, "It is published. Everyone can read it. See it under the article")]
    [InlineData(CommentState.Withdrawn, "You took it back. Nobody else can read it. Its text is deleted 30 days later.")]
    [InlineData(CommentState.Erased, "It is erased. We keep neither its text nor your name.")]
    [InlineData(CommentState.NotPublished, "It was read and is not published. The reason: Another reason.")]
    public void EachState_IsSaidInWords(CommentState state, string said) =>
        Assert.Equal(said, string.Join(' ', Show(Written(state), TimeSpan.Zero).FindAll("p").Select(line => line.Words())));

    [Theory, MemberData(nameof(AllReasons))]
    public void EachReason_HasASentenceOfItsOwn(Reason reason)
    {
        var comment = Written(CommentState.NotPublished);
        (comment.Reason, comment.ReasonWords) = (reason, "And <words>.");

        var said = Show(comment, TimeSpan.Zero).FindAll("p")[^1].Words();

        Assert.Matches(@"^The reason: [A-Z].+\. And <words>\.$", said);
        Assert.All(Enum.GetValues<Reason>().Where(other => other != reason), other =>
        {
            comment.Reason = other;
            Assert.NotEqual(said, Show(comment, TimeSpan.Zero).FindAll("p")[^1].Words());
        });
    }

    private static Comment Written(CommentState state) => new()
    {
        Id = Guid.NewGuid(),
        Lang = "en",
        Slug = Published.Slug,
        Name = "",
        Body = "",
        State = state,
        WrittenAt = CommentSite.Start,
        WaitingSince = CommentSite.Start,
        TokenHash = [],
    };

    private IRenderedComponent<ReceiptState> Show(Comment comment, TimeSpan since) => Render<ReceiptState>(parameters => parameters
        .Add(state => state.Comment, comment)
        .Add(state => state.Edition, Content.English())
        .Add(state => state.Site, Content.Site)
        .Add(state => state.Addresses, new Addresses(""))
        .Add(state => state.Now, CommentSite.Start + since));
}
