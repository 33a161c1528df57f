using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Showcase;

/// <summary>The components on one page, for whoever changes how they look.</summary>
public sealed class ComponentsModel : PortalPage
{
    public ComponentsModel(Snapshot snapshot)
        : base(SampleContent.Read(snapshot.Addresses)) => Open("en");

    public override string Title => "Components";

    public override bool MayBeFound => false;

    public IEnumerable<Specimen> Specimens =>
        ArticleSpecimens.Of(Snapshot).Concat(ListSpecimens.Of(Snapshot)).Concat(CommentSpecimens.Of(Snapshot)).OrderBy(specimen => specimen.Name, StringComparer.Ordinal);
}
