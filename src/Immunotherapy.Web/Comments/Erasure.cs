using Immunotherapy.Web.Data;

namespace Immunotherapy.Web.Comments;

public sealed class Erasure(PortalDbContext db)
{
    public Task<(string Lang, string Slug, long Version)?> EraseAsync(Guid id, string who) => throw new NotImplementedException($"{id}{who}{db}");
}
