using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Tests.Shared.Components;

public sealed class SearchFormTests : BunitContext
{
    [Fact]
    public void Form_IsASearchWithOneFieldAndAButton()
    {
        var shown = Show("\"<b>");

        var form = shown.Find("form[role=search]");
        var field = shown.Find("label[for=search] ~ input[type=search]#search");
        Assert.Equal(("get", "/en/search"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(("q", "\"<b>", "200", "auto"), (field.GetAttribute("name"), field.GetAttribute("value"), field.GetAttribute("maxlength"), field.GetAttribute("dir")));
        Assert.Equal("/en/search/suggest", field.GetAttribute("data-suggest"));
        Assert.NotNull(shown.Find("#" + field.GetAttribute("aria-describedby")));
        Assert.NotNull(shown.ByRole("button", "Search"));
    }

    private IRenderedComponent<SearchForm> Show(string typed) => Render<SearchForm>(form => form
        .Add(each => each.Query, typed).Add(each => each.Action, "/en/search").Add(each => each.Words, Words.English));
}
