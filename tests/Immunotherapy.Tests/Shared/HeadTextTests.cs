using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Shared;

public sealed class HeadTextTests
{
    [Theory]
    [InlineData("Short.", "Short.")]
    [InlineData("Exactly twenty chars", "Exactly twenty chars")]
    [InlineData("Words, and more, often not", "Words, and more…")]
    [InlineData("One is not (cut in two)", "One is not (cut in…")]
    [InlineData("Onewordwithoutanyspaceatall", "Onewordwithoutanysp…")]
    [InlineData("Onewordwithoutanys😀😀", "Onewordwithoutanys…")]
    public void LongText_IsCutBehindAWord(string text, string cut)
    {
        var shown = Head.Cut(text, 20);

        Assert.Equal(cut, shown);
        Assert.True(shown.Length <= 20);
    }
}
