using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Tools;

namespace Immunotherapy.Tests.Reading.Tools;

public sealed class MyListTests : BunitContext
{
    [Fact]
    public void List_WithoutScript_IsHiddenWhole()
    {
        var shown = Show(Words.English);

        var section = Assert.Single(shown.Nodes.OfType<AngleSharp.Dom.IElement>());
        Assert.True(section.HasAttribute("hidden"));
        Assert.Equal("My list of questions", shown.Find($"[id='{section.GetAttribute("aria-labelledby")}']").Words());
    }

    [Fact]
    public void List_BringsNothingThatABrowserCouldSend()
    {
        var shown = Show(Words.English);

        Assert.Empty(shown.FindAll("form, [name]"));
        Assert.All(shown.FindAll("button"), button => Assert.Equal("button", button.GetAttribute("type")));
    }

    [Fact]
    public void OwnQuestion_HasALabelAHintAndAPlaceForItsProblem()
    {
        var shown = Show(Words.English);

        var own = shown.Find("#list-own");
        Assert.Equal("Write your own question", shown.Find("label[for=list-own]").Words());
        var described = own.GetAttribute("aria-describedby")!.Split(' ').Select(id => shown.Find("#" + id).Words());
        Assert.Equal(["300 letters at most.", ""], described);
    }

    [Fact]
    public void List_SaysWhereItIsKeptAndHowToDeleteIt()
    {
        var shown = Show(Words.English);

        var where = shown.Find(".where").Words();
        Assert.Contains("stays in this browser", where, StringComparison.Ordinal);
        Assert.Contains($"press “{shown.Find("#list-clear").Words()}”", where, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_BringsTheWordsOfTheScript()
    {
        var shown = Show(Words.English);

        var status = Assert.Single(shown.AllByRole("status"));
        Assert.Equal("", status.TextContent);
        Assert.Equal("On your list: {0}", status.GetAttribute("data-count"));
        Assert.StartsWith("Your list is full: it holds 50 questions.", status.GetAttribute("data-full"), StringComparison.Ordinal);
        Assert.StartsWith("Your browser cannot keep this list", status.GetAttribute("data-lost"), StringComparison.Ordinal);
    }

    [Fact]
    public void TooLong_LeavesTheBlankThatTheScriptFills()
    {
        var shown = Show(Words.English);

        Assert.Equal("Your question is too long: it has {0} letters, and 300 is the most. Shorten it.", shown.Find("#my-list").GetAttribute("data-long"));
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughoutAlsoForTheScript()
    {
        var shown = Show(ArabicWords.Words);

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        var data = shown.FindAll("*").SelectMany(each => each.Attributes).Where(each => each.Name.StartsWith("data-", StringComparison.Ordinal) && each.Name != "data-do").ToList();
        Assert.True(data.Count > 10);
        Assert.All(data, each => Assert.DoesNotContain(each.Value, char.IsAsciiLetter));
    }

    private IRenderedComponent<MyList> Show(Words words) => Render<MyList>(parameters => parameters.Add(list => list.Words, words));
}
