using Bunit;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Tests.Shared.Components;

public sealed class FormComponentTests : BunitContext
{
    [Fact]
    public void Summary_LinksEachErrorToItsField_AndSaysTheOthersAsTheyAre()
    {
        var shown = Render<ProblemList>(summary => summary.Add(view => view.Heading, "Nothing was saved").Add(view => view.Problems, [new Problem("Email", "Enter <your> e-mail"), new Problem("", "Wait a minute")]));

        shown.MarkupMatches("""
            <div class="problems" role="alert" tabindex="-1" id="problems" aria-labelledby="problems-heading">
              <h2 id="problems-heading">Nothing was saved</h2>
              <ul>
                <li><a href="#Email">Enter &lt;your&gt; e-mail</a></li>
                <li>Wait a minute</li>
              </ul>
            </div>
            """);
    }

    [Fact]
    public void Summary_WithoutErrors_IsNotThere() =>
        Render<ProblemList>(summary => summary.Add(view => view.Heading, "Nothing was saved").Add(view => view.Problems, [])).MarkupMatches("");

    [Fact]
    public void Field_HasItsLabel_AndNothingThatItDoesNotNeed()
    {
        var shown = Render<TextField>(field => field.Add(view => view.Name, "Email").Add(view => view.Label, "E-mail").Add(view => view.Autocomplete, "username").Add(view => view.Value, "a\"b"));

        shown.MarkupMatches("""
            <div class="field">
              <label for="Email">E-mail</label>
              <input id="Email" name="Email" type="text" value="a&quot;b" autocomplete="username" spellcheck="false" autocapitalize="none" required>
            </div>
            """);
    }

    [Fact]
    public void Field_WithHintAndError_IsDescribedByBoth()
    {
        var shown = Render<TextField>(field => field.Add(view => view.Name, "Password").Add(view => view.Label, "Password").Add(view => view.Autocomplete, "new-password")
            .Add(view => view.Type, "password").Add(view => view.Hint, "Long").Add(view => view.Error, "Too short"));

        var input = shown.Find("input");
        Assert.Equal(("true", "Password-hint Password-error"), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby")));
        Assert.Equal(("Long", "Error: Too short"), (shown.Find("#Password-hint").TextContent, shown.Find("#Password-error").TextContent));
    }

    [Fact]
    public void Errors_OfAModel_KeepTheirFields()
    {
        var state = new Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary();
        state.AddModelError("Email", "Enter your e-mail");
        state.AddModelError("", "Wait");

        var errors = FormProblems.Of(state);

        Assert.Equal(("Enter your e-mail", "Wait", null), (errors.For("Email"), errors.For(""), errors.For("Password")));
    }
}
