using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class HtmlTests : BunitContext
{
    [Fact]
    public void Html_FromTheSanitiser_IsWrittenAsItIs()
    {
        var html = Sanitizer.Clean("<p onclick=\"x()\">Some <em>words</em><script>x()</script></p>");

        var shown = Render<Html>(parameters => parameters.Add(part => part.Value, html));

        shown.MarkupMatches("<p>Some <em>words</em></p>");
    }

    [Fact]
    public void Html_Empty_IsNothing()
    {
        var shown = Render<Html>(parameters => parameters.Add(part => part.Value, SafeHtml.Empty));

        shown.MarkupMatches("");
    }

    // Everywhere else Razor encodes: each second place would have to be checked by a person
    [Fact]
    public void Code_WritesHtmlAsItIsInOnePlaceOnly_AndJsonInAnother()
    {
        string[] ways = ["MarkupString", "Html.Raw", "HtmlString", "AddMarkupContent", "IHtmlContent"];
        var web = Path.Join(Repository.Root, "src", "Immunotherapy.Web");
        var files = Directory.EnumerateFiles(web, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".cshtml")
            .Select(file => Path.GetRelativePath(web, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal));

        var places = files.Where(file => Array.Exists(ways, way => File.ReadAllText(Path.Join(web, file)).Contains(way, StringComparison.Ordinal)));

        Assert.Equal(["Reading/Components/Html.razor", "Shared/DataBlock.cs"], places.Order(StringComparer.Ordinal));
    }
}
