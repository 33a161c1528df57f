using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Components;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Tests.Comments.Components;

public sealed class CommentFormTests : BunitContext
{
    private static readonly SentComment Empty = new() { Key = ReceiptToken.Create() };

    private static readonly IReadOnlyList<Problem> Everywhere =
        [new("Name", "About the name."), new("Body", "About the text."), new("Body", "More about it."), new("ConsentShow", "Tick this."), new("ConsentAge", "Tick that."), new("", "About the whole.")];

    [Fact]
    public void NewForm_AsksForEverything_AndPointsToTheRules()
    {
        var shown = Show(Empty, []);

        Assert.Empty(shown.FindAll(".problems, .problem, [aria-invalid]"));
        Assert.Equal(("name-hint", "body-hint"), (shown.Find("#Name").GetAttribute("aria-describedby"), shown.Find("#Body").GetAttribute("aria-describedby")));
        Assert.Equal(2, shown.FindAll("input[type=checkbox][required]:not([checked])").Count);
        Assert.Equal(["/en/privacy"], shown.FindAll("ul.plain a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Send comment", shown.Find("button").Words());
        Assert.Equal(("-1", "off", "true"), (shown.Find("#Website").GetAttribute("tabindex"), shown.Find("#Website").GetAttribute("autocomplete"), shown.Find(".trap").GetAttribute("aria-hidden")));
    }

    [Fact]
    public void Problems_LeadToTheirFields_AndFieldsToTheirProblems()
    {
        var shown = Show(Empty with { ConsentAge = true }, Everywhere);

        Assert.Equal(6, shown.FindAll("#problems li").Count);
        Assert.All(shown.FindAll("#problems a"), link => Assert.True(shown.Find(link.GetAttribute("href")!).LocalName is "input" or "textarea"));
        foreach (var field in new[] { "Name", "Body", "ConsentShow", "ConsentAge" })
        {
            var input = shown.Find($"#{field}");
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.Contains($"{field}-problem", input.GetAttribute("aria-describedby")!.Split(' '));
            Assert.All(input.GetAttribute("aria-describedby")!.Split(' '), id => Assert.Single(shown.FindAll($"[id='{id}']")));
        }

        Assert.Equal("About the text. More about it.", shown.Find("#Body-problem").Words());
        Assert.True(shown.Find("#ConsentAge").HasAttribute("checked"));
        Assert.Equal("alert", shown.Find("#problems").GetAttribute("role"));
    }

    [Fact]
    public void EachFieldHasALabel_AndNoIdIsThereTwice()
    {
        var shown = Show(Empty, Everywhere);

        Assert.All(shown.FindAll("input:not([type=hidden]), textarea"), field => Assert.Single(shown.FindAll($"label[for='{field.Id}']")));
        var ids = shown.FindAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Typed_IsText_WithItsFirstLineEnds()
    {
        const string hostile = "\n\n</textarea><script>a</script>";

        var shown = Show(Empty with { Name = "\"><script>", Body = hostile }, []);

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(hostile, shown.Find("#Body").TextContent);
        Assert.Equal("\"><script>", shown.Find("#Name").GetAttribute("value"));
    }

    [Fact]
    public void ContactDetailsOnceShown_AreNotedInTheForm()
    {
        var sent = Empty with { Body = "a@example.org", Noted = "old" };

        Assert.Equal("a@example.org", Show(sent, [new("Body", "Contact")]).Find("[name=Noted]").GetAttribute("value"));
        Assert.Equal("old", Show(sent, [new("", "Token")]).Find("[name=Noted]").GetAttribute("value"));
    }

    [Fact]
    public void ClosedForm_HasNoButton_AndAChangedOneAsksForNoConsent()
    {
        Assert.Empty(Show(Empty, [], isOpen: false).FindAll("button"));
        var changed = Show(Empty, [], isNew: false);
        Assert.Empty(changed.FindAll("[type=checkbox], .before"));
        Assert.Equal("Send the changed comment", changed.Find("button").Words());
    }

    private IRenderedComponent<CommentForm> Show(SentComment sent, IReadOnlyList<Problem> problems, bool isNew = true, bool isOpen = true)
    {
        var content = Published.Content();
        return Render<CommentForm>(parameters => parameters
            .Add(form => form.Sent, sent)
            .Add(form => form.Problems, problems)
            .Add(form => form.Words, content.English().Words)
            .Add(form => form.Site, content.Site)
            .Add(form => form.Edition, content.English())
            .Add(form => form.Token, new FormToken("token", "value"))
            .Add(form => form.IsNew, isNew)
            .Add(form => form.IsOpen, isOpen));
    }
}
