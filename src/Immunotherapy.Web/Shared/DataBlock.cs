using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// Data for search engines in a page. No browser runs it, so the policy for scripts does not ask about it. The serializer's
/// own encoder leaves no letter that could end the element, and HTML's would break the JSON.
/// </summary>
internal sealed class DataBlock(JsonObject data) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(data.ToJsonString());
        writer.Write("</script>");
    }
}
