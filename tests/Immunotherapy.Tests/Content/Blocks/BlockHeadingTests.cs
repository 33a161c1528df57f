using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content.Blocks;

public sealed class BlockHeadingTests
{
    [Theory]
    [InlineData("key-points", "- One.\n- Two.\n- Three.")]
    [InlineData("questions", "- Is it for me?")]
    [InlineData("note", "A remark.")]
    public void Block_WithWordsThatItDoesNotShow_SaysSo(string name, string text)
    {
        using var content = new ContentFixture();
        content.Write("en/articles/checkpoint-inhibitors.md", ContentFixture.Article(body: $"## How it works\n\nText [@first-source] [@second-source].\n\n:::{name} Lost words\n{text}\n:::\n").Replace(
            ":::key-points\n- First", ":::note\n- First", StringComparison.Ordinal));
        var store = new ContentStore(new ContentPlaces(content.Folder, content.Data), new Addresses(""), Microsoft.Extensions.Logging.Abstractions.NullLogger<ContentStore>.Instance);

        store.Refresh();

        Assert.Contains(store.Current.Faults, fault => fault.Message.Contains("Lost words", StringComparison.Ordinal));
    }

    [Fact]
    public void Title_WithAnInvisibleDirectionOverride_IsRefused()
    {
        using var content = new ContentFixture();
        content.WriteArticle("side-effects", title: "Side \u202Eeffects");
        var store = new ContentStore(new ContentPlaces(content.Folder, content.Data), new Addresses(""), Microsoft.Extensions.Logging.Abstractions.NullLogger<ContentStore>.Instance);

        store.Refresh();

        Assert.Contains(store.Current.Faults, fault => fault is { File: "en/articles/side-effects.md", Severity: Severity.Error });
        Assert.Null(store.Current.Edition("en")!.Article("side-effects"));
    }
}
