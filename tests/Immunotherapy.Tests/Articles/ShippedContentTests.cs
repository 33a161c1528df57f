using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Articles;

/// <summary>What holds for every file in content/.</summary>
public sealed class ShippedContentTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    private static readonly string[] OnTreatment = ["side-effects", "pembrolizumab", "checkpoint-inhibitors"];

    public static TheoryData<string> Slugs => [.. ShippedContent.Slugs];

    [Fact]
    public void Content_HasNoError() =>
        Assert.DoesNotContain(content.Snapshot.Faults, fault => fault.Severity == Severity.Error);

    [Fact]
    public void Content_WarnsOnlyOfTheClinicsOwnNumbers() =>
        Assert.All(content.Snapshot.Faults, fault => Assert.Equal("site.yaml", fault.File));

    [Fact]
    public void Articles_AreTheThirteen() =>
        Assert.Equal(ShippedContent.Slugs.Order(), content.English.Articles.Select(article => article.Slug).Order());

    [Fact]
    public void Glossary_HasAtLeastSixtyTerms_EachWithAMeaning()
    {
        Assert.True(content.English.Terms.Count >= 60);
        Assert.All(content.English.Terms, term => Assert.EndsWith(".", term.Meaning.In("en"), StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_OfTheStableAddresses_Exist() =>
        Assert.All(["about", "privacy", "community-rules", "accessibility"], slug => Assert.NotNull(content.English.Page(slug)));

    [Fact]
    public void Site_NamesNoClinicAndNoNumberOfOne() => Assert.Equal(Clinic.Unset, content.Snapshot.Site.Clinic);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_IsWhole(string slug)
    {
        var article = content.English.Article(slug)!;

        Assert.True(ShippedContent.Words(slug).Split(' ').Length >= 600);
        Assert.True(article.Body.Sources.Count >= 2);
        Assert.Single(article.Body.Segments.OfType<KeyPoints>());
        Assert.NotEmpty(article.Body.Segments.OfType<Figure>());
        Assert.All(article.Body.Segments.OfType<Figure>(), figure => Assert.NotEqual("", figure.Alt));
        Assert.NotEmpty(article.Body.Segments.OfType<Questions>());
        Assert.NotEmpty(article.Body.Terms);
        Assert.NotEqual("", article.Front.CallToAction);
        Assert.NotEqual("", article.Front.Unknown);
        Assert.NotEmpty(content.English.Related(article));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_ClaimsNoReviewThatNobodyMade(string slug) =>
        Assert.Equal(ReviewState.Unreviewed, content.English.Article(slug)!.ReviewState);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_IsDueForReviewWithinAYear(string slug)
    {
        var front = content.English.Article(slug)!.Front;

        Assert.InRange(front.NextReview!.Value, front.Updated.AddDays(1), front.Updated.AddYears(1));
    }

    [Theory]
    [InlineData("side-effects")]
    [InlineData("pembrolizumab")]
    [InlineData("checkpoint-inhibitors")]
    public void ArticleOnTreatment_OpensWithTheEmergencyCard(string slug)
    {
        var opening = content.English.Article(slug)!.Body.Segments.Take(2).ToList();

        Assert.IsType<KeyPoints>(opening[0]);
        Assert.Equal(Urgency.Emergency, Assert.IsType<CareCard>(opening[1]).Urgency);
    }

    [Fact]
    public void EmergencyCards_NameTheSameSignsOnEachPageThatHasOne()
    {
        var cards = OnTreatment.Select(slug =>
            content.English.Article(slug)!.Body.Segments.OfType<CareCard>().Single(card => card.Urgency == Urgency.Emergency).Signs.Value);

        Assert.Single(cards.Distinct());
    }
}
