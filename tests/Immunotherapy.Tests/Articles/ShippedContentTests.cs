using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Tests.Articles;

/// <summary>What holds for all of content/ taken together.</summary>
public sealed class ShippedContentTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    public static TheoryData<string> Languages => [.. ShippedContent.Languages];

    [Fact]
    public void Content_HasNoError() =>
        Assert.DoesNotContain(content.Snapshot.Faults, fault => fault.Severity == Severity.Error);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Articles_AreTheSameInEachLanguage(string lang) =>
        Assert.Equal(ShippedContent.Slugs, content.Edition(lang).Articles.Select(article => article.Slug).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Pages_AreTheSameInEachLanguage(string lang) =>
        Assert.Equal(ShippedContent.PageSlugs, content.Edition(lang).Pages.Select(page => page.Slug).Order(StringComparer.Ordinal));

    // A file that is written and not read would be missed by nobody else
    [Theory]
    [MemberData(nameof(Languages))]
    public void Files_AreTheArticlesAndNoOthers(string lang) =>
        Assert.Equal(ShippedContent.Slugs, Directory.GetFiles(Path.Join(Repository.Content, lang, "articles")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Site_NamesNoClinicAndNoNumberOfOne() => Assert.Equal(Clinic.Unset, content.Snapshot.Site.Clinic);

    [Theory]
    [InlineData("side-effects")]
    [InlineData("pembrolizumab")]
    [InlineData("checkpoint-inhibitors")]
    [InlineData("autoimmune-disorders")]
    [InlineData("immunotherapy-and-chemotherapy")]
    public void ArticleOnTreatment_OpensWithTheEmergencyCard(string slug)
    {
        foreach (var lang in ShippedContent.Languages)
        {
            var opening = content.Article(lang, slug).Body.Segments.Take(2).ToList();

            Assert.IsType<KeyPoints>(opening[0]);
            Assert.Equal(Urgency.Emergency, Assert.IsType<CareCard>(opening[1]).Urgency);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void WhenToCall_HasItsCardsBeforeAllElse(string lang)
    {
        var opening = content.Article(lang, "when-to-call").Body.Segments.Take(4).ToList();

        Assert.Equal([Urgency.Emergency, Urgency.Urgent, Urgency.Call], opening.OfType<CareCard>().Select(card => card.Urgency));
        Assert.IsType<KeyPoints>(opening[3]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Spanish_FollowsTheEnglishTextOfToday(string lang)
    {
        var edition = content.Edition(lang);
        var pages = edition.Articles.Concat(edition.Pages);

        Assert.All(pages, page => Assert.Equal((page.Slug, lang == "en" ? null : TranslationState.Current), (page.Slug, page.Translation)));
    }
}
