using System.Globalization;
using System.Text.Json.Nodes;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>
/// What a page says of itself in the words of schema.org. It says no more than the page: who reviewed it only while the
/// signature holds, and nothing about comments.
/// </summary>
internal sealed class PageData(Snapshot snapshot, Edition edition, Func<string, string> absolute)
{
    private static readonly Dictionary<string, (string Type, string Name)> Systems = new(StringComparer.OrdinalIgnoreCase)
    {
        ["icd-10-cm"] = ("MedicalCondition", "ICD-10-CM"),
        ["rxnorm"] = ("Drug", "RxNorm"),
    };

    public JsonObject Of(Page page)
    {
        var (shown, site) = (page.Shown, snapshot.Site);
        var name = site.Name.In(edition.Lang);
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = page is Article ? "MedicalWebPage" : "WebPage",
            ["url"] = absolute(page.Href),
            ["name"] = page.Title,
            ["description"] = shown.Front.KeyMessage,

            // The body counts: the original stands in for a translation that is not safe
            ["inLanguage"] = shown.Lang,
            ["dateModified"] = Day(Place.EditedOn(page)),
            ["author"] = Named("Organization", edition.Words.PortalTeam),
            ["publisher"] = Named("Organization", site.Clinic.Name == "" ? name : site.Clinic.Name),
            ["isPartOf"] = Named("WebSite", name, absolute(snapshot.Addresses.Home(edition.Lang))),
        };
        if (page is Article article)
        {
            AddMedicine(data, article);
        }

        return data;
    }

    private void AddMedicine(JsonObject data, Article article)
    {
        var front = article.Shown.Front;
        data["audience"] = "https://schema.org/Patient";
        data["specialty"] = "https://schema.org/Oncologic";
        if (article.SignedReview() is { } review)
        {
            data["lastReviewed"] = Day(review.On);
            data["reviewedBy"] = new JsonObject { ["@type"] = "Person", ["name"] = review.By, ["jobTitle"] = review.Role };
        }

        Add("about", front.Codes.Select(Coded));
        Add("mentions", front.Drugs.Select(drug => new JsonObject { ["@type"] = "Drug", ["nonProprietaryName"] = drug }));

        // Without their titles, which the page itself tells: they would cost each article some 120 bytes on the wire
        Add("citation", snapshot.SourcesOf(article.Shown).Select(source => new JsonObject { ["@type"] = "CreativeWork", ["url"] = source.Url }));

        void Add(string key, IEnumerable<JsonObject> things)
        {
            if (things.ToArray<JsonNode?>() is { Length: > 0 } all)
            {
                data[key] = new JsonArray(all);
            }
        }
    }

    private static JsonObject Coded(Code code)
    {
        var (type, system) = Systems.GetValueOrDefault(code.System, ("MedicalEntity", code.System));
        return new JsonObject
        {
            ["@type"] = type,
            ["code"] = new JsonObject { ["@type"] = "MedicalCode", ["codeValue"] = code.Value, ["codingSystem"] = system },
        };
    }

    private static JsonObject Named(string type, string name, string? url = null)
    {
        var thing = new JsonObject { ["@type"] = type, ["name"] = name };
        if (url is not null)
        {
            thing["url"] = url;
        }

        return thing;
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
