namespace Immunotherapy.Web.Shared;

/// <summary>
/// Marks an address that is made for staff. Such addresses count apart from readers' pages, so that sign-in works during a
/// flood, are never kept, and are the only ones where the staff cookie is seen: a page made for everybody must not know
/// who asks.
/// </summary>
public sealed class ForStaff
{
    public static ForStaff Mark { get; } = new();

    public static bool Is(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ForStaff>() is not null;
}
