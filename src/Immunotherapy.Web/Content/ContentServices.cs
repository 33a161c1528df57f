namespace Immunotherapy.Web.Content;

public static class ContentServices
{
    public static void AddContent(this IServiceCollection services, ContentPlaces places, string pathBase)
    {
        services.AddSingleton(places);
        services.AddSingleton(new Addresses(pathBase));
        services.AddSingleton(provider =>
        {
            var store = ActivatorUtilities.CreateInstance<ContentStore>(provider);
            store.Refresh();
            return store;
        });
        services.AddHostedService<ContentWatch>();
    }
}
