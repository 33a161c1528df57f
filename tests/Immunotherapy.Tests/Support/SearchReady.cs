using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

public static class SearchReady
{
    /// <summary>Waits until the search knows what is published now.</summary>
    public static Task SearchReadyAsync(this IServiceProvider site)
    {
        var (index, store) = (site.GetRequiredService<SearchIndex>(), site.GetRequiredService<ContentStore>());
        return Poll.UntilAsync(() => index.Version == store.Current.Version, TimeSpan.FromSeconds(30));
    }
}
