using Immunotherapy.Tests.Content.Support;

namespace Immunotherapy.Tests.Content.Search;

public sealed class SuggestTests : IDisposable
{
    private readonly Searched site = new(content =>
    {
        content.WriteArticle("vacunas", "Las vacunas y la vacunación", lang: "es");
        for (var i = 0; i < 12; i++)
        {
            content.WriteArticle($"page-{i}", $"Zebra {i}");
        }
    });

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("che", "Checkpoint inhibitors")]
    [InlineData("INHIB", "Checkpoint inhibitors")]
    [InlineData("programmed de", "programmed death 1")]
    [InlineData("cell", "T cell")]
    public void BeginningOfAnyWord_IsEnough(string typed, string name) => Assert.Contains(name, site.Suggest(typed));

    [Fact]
    public void Accents_DoNotCount() => Assert.Equal(["Las vacunas y la vacunación"], site.Suggest("vacunacio", "es"));

    [Fact]
    public void Suggestions_AreEightAtMost() => Assert.Equal(8, site.Suggest("zebra").Count);

    [Fact]
    public void WhatIsGone_IsNotSuggested()
    {
        site.Delete("en/articles/checkpoint-inhibitors.md");

        Assert.DoesNotContain("Checkpoint inhibitors", site.Suggest("che"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"*")]
    [InlineData("zzz")]
    public void Nothing_SuggestsNothing(string typed) => Assert.Empty(site.Suggest(typed));
}
