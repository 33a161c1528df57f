using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Files;

namespace Immunotherapy.Tests.Articles;

/// <summary>What clinics compare their copies with must be true.</summary>
public sealed class ReleasedTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    /// <summary>Red after a change of a text: say in CHANGES.md what changed, then run the command "release".</summary>
    [Fact]
    public void ReleasedTexts_AreThoseThatAreShipped() =>
        Assert.Equal(
            ReleasedFiles.Of(Repository.Content).OrderBy(file => file.Key, StringComparer.Ordinal),
            ReleasedFiles.Read(Repository.Content)!.OrderBy(file => file.Key, StringComparer.Ordinal));

    [Fact]
    public void NewestChange_IsThatOfTheVersion()
    {
        Assert.Equal("2026-11-23", content.Snapshot.Site.ContentVersion);
        Assert.StartsWith("November 23, 2026", content.English.Changes!.Body.Headings[0].Text, StringComparison.Ordinal);
    }
}
