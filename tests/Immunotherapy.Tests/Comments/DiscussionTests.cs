using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

public sealed class DiscussionTests
{
    [Fact]
    public void Move_CountsWhatIsSeen_AndGivesEachPlaceOnce()
    {
        var discussion = new Discussion { Lang = "en", Slug = "a" };
        var (first, second) = (Written(CommentState.Published), Written(CommentState.Published));
        discussion.Move(first, CommentState.Waiting);
        discussion.Move(second, CommentState.Waiting);
        discussion.Move(first, CommentState.Published);
        var before = (discussion.Published, first.Place, second.Place);

        first.State = CommentState.Withdrawn;
        discussion.Move(first, CommentState.Published);
        var without = (discussion.Published, first.Place);
        discussion.Move(first, CommentState.Withdrawn);
        first.State = CommentState.Published;
        discussion.Move(first, CommentState.Waiting);

        Assert.Equal((2, 1, 2), before);
        Assert.Equal((1, null), without);
        Assert.Equal((2, 3, 3), (discussion.Published, first.Place, discussion.LastPlace));
    }

    private static Comment Written(CommentState state) => new()
    {
        Id = Guid.NewGuid(),
        Lang = "en",
        Slug = "a",
        Name = "",
        Body = "",
        State = state,
        WrittenAt = CommentSite.Start,
        WaitingSince = CommentSite.Start,
        TokenHash = [],
    };
}
