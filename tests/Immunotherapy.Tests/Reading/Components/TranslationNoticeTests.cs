using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

/// <summary>What a reader is told of a translation, in each state that it may have.</summary>
public sealed class TranslationNoticeTests : BunitContext
{
    private const string Draft = "Draft translation, not yet checked by a medical translator.";

    private static readonly Snapshot Snapshot = Published.Content(content => content.Write(new ArticleFile { Title = "Frenos", Updated = "2026-12-24" }, Published.Slug, "es"));

    private static readonly Translation Unread = new("en", "", "", "", null);
    private static readonly Translation Read = Unread with { By = "Ana <b>", On = new DateOnly(2026, 12, 25) };

    [Fact]
    public void PageThatIsNoTranslation_SaysNothing() => Assert.Equal("", Show(null, null).Markup.Trim());

    [Fact]
    public void Draft_SaysThatNobodyHasCheckedIt_AndAlarmsNobody()
    {
        var shown = Show(Unread, TranslationState.Current);

        Assert.Equal(Draft, shown.Words());
        Assert.Empty(shown.FindAll(".notice, a"));
    }

    [Fact]
    public void Checked_NamesTheTranslatorAndTheDay()
    {
        var shown = Show(Read, TranslationState.Current);

        Assert.Equal("Translation checked by Ana <b> on diciembre 25, 2026.", shown.Words());
        Assert.Empty(shown.FindAll("b, .notice"));
    }

    [Theory]
    [InlineData("", 2026)]
    [InlineData("Ana", 0)]
    public void Checked_WithoutANameOrADay_IsADraft(string by, int year) =>
        Assert.Equal(Draft, Show(Unread with { By = by, On = year == 0 ? null : new DateOnly(year, 12, 25) }, TranslationState.Current).Words());

    [Theory]
    [InlineData(TranslationState.Stale, "The original page changed on noviembre 23, 2026. This translation has not been checked since. Read the page in English")]
    [InlineData(TranslationState.Unsafe, "The original page changed on noviembre 23, 2026 in a part that matters for your safety. Until this translation is checked, you see the original text. Read the page in English")]
    public void OriginalThatHasChanged_IsSaidFirst_WithTheWayToIt(TranslationState state, string notice)
    {
        var shown = Show(Unread, state);

        Assert.Equal(notice, shown.Find(".translation > .notice:first-child").Words());
        Assert.Equal(("/en/articles/" + Published.Slug, "en"), (shown.Find("a").GetAttribute("href"), shown.Find("a").GetAttribute("hreflang")));
        Assert.Equal(Draft, shown.Find(".translation > :last-child").Words());
    }

    [Theory]
    [InlineData(TranslationState.Stale)]
    [InlineData(TranslationState.Unsafe)]
    public void OriginalThatIsNotPublished_IsNotLedTo(TranslationState state) => Assert.Equal(Draft, Show(Unread, state, withOriginal: false).Words());

    private IRenderedComponent<TranslationNotice> Show(Translation? translation, TranslationState? state, bool withOriginal = true)
    {
        var article = Snapshot.Article(lang: "es");
        return Render<TranslationNotice>(parameters => parameters
            .Add(notice => notice.Page, article with { Front = article.Front with { Translation = translation }, Translation = state, Original = withOriginal ? Snapshot.Article() : null })
            .Add(notice => notice.Edition, Snapshot.Edition("es")!)
            .Add(notice => notice.OriginalLanguage, "English"));
    }
}
