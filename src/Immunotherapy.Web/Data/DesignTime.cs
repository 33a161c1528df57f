using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Immunotherapy.Web.Data;

/// <summary>How <c>dotnet ef migrations add</c> finds the model; the site itself never uses it.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        DataServices.Configure(options, new Database(Path.GetTempPath()));
        return new PortalDbContext(options.Options);
    }
}
