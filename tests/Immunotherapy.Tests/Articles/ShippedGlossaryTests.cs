namespace Immunotherapy.Tests.Articles;

/// <summary>The glossary and the sources.</summary>
public sealed class ShippedGlossaryTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    private const int FewestTerms = 120;
    private const int FewestRespelt = 40;

    [Fact]
    public void Terms_AreManyInEachLanguage() =>
        Assert.All(ShippedContent.Languages, lang => Assert.InRange(content.Edition(lang).Terms.Count, FewestTerms, 1000));

    [Fact]
    public void Terms_HaveNameAndMeaningInEachLanguage() => Assert.All(content.Snapshot.Terms.Values, term => Assert.All(ShippedContent.Languages, lang =>
    {
        Assert.True(term.Name.Speaks(lang) && term.Name.In(lang) != "", $"{term.Id} has no name in {lang}.");
        Assert.True(term.Meaning.Speaks(lang), $"{term.Id} has no meaning in {lang}.");
        Assert.EndsWith(".", term.Meaning.In(lang), StringComparison.Ordinal);
        Assert.NotEqual(term.Meaning.In("en"), term.Meaning.In("es"));
    }));

    [Fact]
    public void HardTerms_AreRespelt() =>
        Assert.InRange(content.Snapshot.Terms.Values.Count(term => term.Say.Speaks("en")), FewestRespelt, 1000);

    [Fact]
    public void RelatedTerms_ExistAndAreOthers() => Assert.All(content.Snapshot.Terms.Values, term =>
    {
        Assert.All(term.Related, other => Assert.Contains(other, content.Snapshot.Terms.Keys));
        Assert.DoesNotContain(term.Id, term.Related);
    });

    [Fact]
    public void Sources_CanBeFoundAgain() => Assert.All(content.Snapshot.Sources.Values, source =>
    {
        Assert.NotEqual("", source.Title);
        Assert.NotEqual("", source.Publisher);
        Assert.True(Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http", source.Url);
        Assert.InRange(source.Read ?? default, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));
    });

    [Fact]
    public void Sources_AreEachUsed()
    {
        var snapshot = content.Snapshot;
        var used = snapshot.Editions.SelectMany(edition => edition.Articles.Concat(edition.Pages)).SelectMany(page => snapshot.SourcesOf(page)).Select(source => source.Key)
            .Concat(snapshot.Trials.Values.SelectMany(trial => trial.Sources.Concat(trial.Results.Select(result => result.Source))).Select(source => source.Key))
            .Concat(snapshot.Approvals.SelectMany(approval => approval.Sources).Select(source => source.Key))
            .Concat(snapshot.Terms.Values.SelectMany(term => term.Sources).Select(source => source.Key));
        var unused = string.Join(", ", snapshot.Sources.Keys.Except(used).Order(StringComparer.Ordinal));

        Assert.True(unused == "", $"Nothing rests on: {unused}");
    }

    [Fact]
    public void Sources_HoldEachAddressOnce() =>
        Assert.Empty(content.Snapshot.Sources.Values.GroupBy(source => source.Url.TrimEnd('/')).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(source => source.Key))));
}
