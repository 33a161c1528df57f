using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Feedback;
using Immunotherapy.Web.Feedback.Components;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Tests.Feedback.Components;

public sealed class FeedbackFormTests : BunitContext
{
    private static readonly SentFeedback Empty = SentFeedback.Empty(TimeProvider.System);
    private static readonly IReadOnlyList<Heading> Parts = [new(2, "s-first", "First part"), new(2, "s-second", "Second <b>part</b>")];
    private static readonly IReadOnlyList<Problem> Everywhere = [new("Choice-useful", "About the choice."), new("Section", "About the part."), new("Text", "About the text."), new("Text", "More about it."), new("", "About the whole.")];

    [Fact]
    public void NewForm_AsksThreeThings_WithItsWarningBeforeTheText()
    {
        var shown = Show(Empty, []);

        Assert.Empty(shown.FindAll(".problems, .problem, [aria-invalid], input[checked]"));
        Assert.Equal(["useful", "not-useful", "wrong"], shown.FindAll("input[type=radio]").Select(radio => radio.GetAttribute("value")));
        Assert.Equal(["The whole page", "First part", "Second <b>part</b>"], shown.FindAll("option").Select(part => part.TextContent));
        Assert.Contains("We cannot answer.", shown.Find($"#{shown.Find("#Text").GetAttribute("aria-describedby")!.Split(' ')[0]}").Words(), StringComparison.Ordinal);
        Assert.Contains("your emergency number", shown.Find(".before").Words(), StringComparison.Ordinal);
        Assert.Equal(("-1", "off", "true"), (shown.Find("#Website").GetAttribute("tabindex"), shown.Find("#Website").GetAttribute("autocomplete"), shown.Find(".trap").GetAttribute("aria-hidden")));
        Assert.Equal("?", shown.Find("form").GetAttribute("action"));
    }

    [Fact]
    public void Problems_LeadToTheirFields_AndFieldsToTheirProblems()
    {
        var shown = Show(Empty, Everywhere);

        Assert.Equal(5, shown.FindAll("#problems li").Count);
        Assert.All(shown.FindAll("#problems a"), link => Assert.True(shown.Find(link.GetAttribute("href")!).LocalName is "input" or "textarea" or "select"));
        Assert.All(shown.FindAll("[aria-describedby]"), field => Assert.All(field.GetAttribute("aria-describedby")!.Split(' '), id => Assert.Single(shown.FindAll($"[id='{id}']"))));
        Assert.Equal("About the choice.", shown.Find($"[id='{shown.Find("fieldset").GetAttribute("aria-describedby")}']").Words());
        Assert.Equal("About the text. More about it.", shown.Find("#Text-problem").Words());
        Assert.Equal(2, shown.FindAll("[aria-invalid=true]").Count);
    }

    [Fact]
    public void EachFieldHasALabel_AndNoIdIsThereTwice()
    {
        var shown = Show(Empty, Everywhere);

        Assert.All(shown.FindAll("input:not([type=hidden]), textarea, select"), field => Assert.Single(shown.FindAll($"label[for='{field.Id}']")));
        var ids = shown.FindAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void WhatWasChosenAndTyped_ComesBackAsText()
    {
        const string hostile = "\n\n</textarea><script>a</script>";

        var shown = Show(Empty with { Choice = Choice.NotUseful, Section = "s-second", Text = hostile }, []);

        Assert.Empty(shown.FindAll("script, b"));
        Assert.Equal(hostile, shown.Find("#Text").TextContent);
        Assert.Equal(("Choice-not-useful", "s-second"), (Assert.Single(shown.FindAll("input[checked]")).Id, Assert.Single(shown.FindAll("option[selected]")).GetAttribute("value")));
    }

    [Fact]
    public void PartsOfAnOriginal_AreInItsLanguage()
    {
        var shown = Show(Empty, [], "en");

        Assert.Equal([null, "en", "en"], shown.FindAll("option").Select(part => part.GetAttribute("lang")));
    }

    private IRenderedComponent<FeedbackForm> Show(SentFeedback sent, IReadOnlyList<Problem> problems, string? lang = null) => Render<FeedbackForm>(parameters => parameters
        .Add(form => form.Sent, sent)
        .Add(form => form.Problems, problems)
        .Add(form => form.Words, Words.English)
        .Add(form => form.Site, Site.Unread)
        .Add(form => form.Sections, Parts)
        .Add(form => form.SectionsLang, lang)
        .Add(form => form.Token, new FormToken("token", "value")));
}
