using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class SiteTests
{
    private readonly Faults faults = new("site.yaml");

    [Fact]
    public void Read_WholeFile_KeepsEveryKey()
    {
        var site = Site.Read(ContentFixture.Site.Replace("crisisLines: []",
            "crisisLines: [{ name: A line, number: \"988\", language: en, checkedOn: 2026-11-20 }]", StringComparison.Ordinal), faults)!;

        Assert.Empty(faults.Found);
        Assert.Equal(("Test portal", "Breast cancer. Rules of the United States."), (site.Name.In("en"), site.Scope.In("en")));
        Assert.Equal(new Clinic("Test clinic", "555-0100", "555-0199", "9 to 5"), site.Clinic);
        Assert.Equal(("911", 48, true), (site.Emergency, site.PromiseHours, site.ShowUnreviewed));
        Assert.Equal(new CrisisLine("A line", "988", "en", new DateOnly(2026, 11, 20)), Assert.Single(site.CrisisLines));
        Assert.Equal("America/New_York", site.TimeZone.Id);
        Assert.Equal(["en", "es"], site.Languages);
        Assert.Equal(["basics", "medicines"], site.Topics.Select(topic => topic.Id));
        Assert.Equal(("Lo básico", "Medicines"), (site.Topics[0].Name.In("es"), site.Topics[1].Name.In("es")));
    }

    [Theory]
    [InlineData("name: { en: Test portal }", "", 2, "\"name\" is missing. Add \"name: { en: … }\".")]
    [InlineData("name: { en: Test portal }", "name: [a]", 1, "\"name\" must be one text.")]
    [InlineData("name: { en: Test portal }", "name: { en: [a] }", 1, "\"en\" must be one text.")]
    [InlineData("scope: {", "skope: {", 1, "\"scope\" is missing.")]
    [InlineData("emergency: \"911\"", "emergency: nine-one-one", 4, "\"emergency\" must be one telephone number")]
    [InlineData("emergency: \"911\"", "emergency: \"--\"", 4, "\"emergency\" must be one telephone number")]
    [InlineData("emergency: \"911\"", "emergency: \"javascript:1\"", 4, "\"emergency\" must be one telephone number")]
    [InlineData("crisisLines: []", "crisisLines: [\"988\"]", 5, "Each entry of \"crisisLines\"")]
    [InlineData("crisisLines: []", "crisisLines: [{ name: A, language: en, checkedOn: 2026-11-20 }]", 5, "\"number\" is missing.")]
    [InlineData("crisisLines: []", "crisisLines: [{ name: A, number: \"988\", language: en }]", 5, "\"checkedOn\" is missing.")]
    [InlineData("crisisLines: []", "crisisLines: [{ name: A, number: \"988\", language: en, checkedOn: then }]", 5, "\"checkedOn\" is not a date.")]
    [InlineData("timeZone: America/New_York", "timeZone: Mars/Olympus", 6, "\"Mars/Olympus\" is not a time zone.")]
    [InlineData("timeZone: America/New_York", "", 1, "\"timeZone\" is missing.")]
    [InlineData("languages: [en, es]", "languages: en", 7, "\"languages\" must be a list")]
    [InlineData("promiseHours: 48", "promiseHours: two", 8, "\"promiseHours\" must be a whole number.")]
    [InlineData("promiseHours: 48", "promiseHours: 0", 8, "\"promiseHours\" must lie between 1 and 336")]
    [InlineData("promiseHours: 48", "promiseHours: 337", 8, "\"promiseHours\" must lie between 1 and 336")]
    [InlineData("showUnreviewed: true", "showUnreviewed: yes", 9, "\"showUnreviewed\" must be true or false.")]
    [InlineData("showUnreviewed: true", "showUnreviewd: true", 9, "Did you mean \"showUnreviewed\"?")]
    [InlineData("id: medicines", "id: basics", 10, "The topic \"basics\" is there twice.")]
    [InlineData("id: medicines", "id: Good Medicines", 10, "\"Good Medicines\" must be lower-case letters, digits and hyphens.")]
    [InlineData("id: medicines,", "", 10, "\"id\" is missing.")]
    [InlineData("hours: 9 to 5", "hour: 9 to 5", 3, "Did you mean \"hours\"?")]
    [InlineData("day: \"555-0100\"", "day: call us", 3, "\"day\" must be one telephone number")]
    public void Read_WrongLine_SaysWhatToWrite(string old, string line, int at, string words)
    {
        Assert.Contains(old, ContentFixture.Site, StringComparison.Ordinal);

        Site.Read(ContentFixture.Site.Replace(old, line, StringComparison.Ordinal), faults);

        var fault = faults.Found.First(fault => fault.Severity == Severity.Error);
        Assert.Equal(at, fault.Line);
        Assert.Contains(words, string.Join('\n', faults.Found.Select(other => other.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutTopics_AsksForOne()
    {
        Site.Read(ContentFixture.Site[..ContentFixture.Site.IndexOf("topics:", StringComparison.Ordinal)], faults);

        FaultAssert.IsError(faults.Found, 1, "There is no topic. Add \"topics: [");
    }

    [Theory]
    [InlineData("name: Test clinic", "name: \"\"", 3, "The clinic's \"name\" is not set")]
    [InlineData("day: \"555-0100\"", "day: \"\"", 3, "The clinic's \"day\" is not set")]
    [InlineData("night: \"555-0199\"", "night:", 3, "The clinic's \"night\" is not set")]
    [InlineData("emergency: \"911\"", "emergency: \"\"", 4, "\"emergency\" is not set")]
    [InlineData("emergency: \"911\"", "", 1, "\"emergency\" is not set")]
    public void Read_UnsetNumber_Warns(string old, string line, int at, string words)
    {
        Assert.NotNull(Site.Read(ContentFixture.Site.Replace(old, line, StringComparison.Ordinal), faults));

        FaultAssert.IsWarning(faults.Found, at, words);
    }

    [Fact]
    public void Read_WithoutClinic_WarnsForEachOfItsParts()
    {
        var text = string.Join('\n', ContentFixture.Site.Split('\n').Where(line => !line.StartsWith("clinic:", StringComparison.Ordinal)));

        var site = Site.Read(text, faults)!;

        Assert.Equal(Clinic.Unset, site.Clinic);
        Assert.Equal(3, faults.Found.Count(fault => fault.Severity == Severity.Warning));
    }

    [Theory]
    [InlineData("- a\n- b\n")]
    [InlineData("just words")]
    public void Read_NoMap_IsRefused(string text)
    {
        Assert.Null(Site.Read(text, faults));

        FaultAssert.IsError(faults.Found, 1, "site.yaml must be written as \"key: value\" lines.");
    }
}
