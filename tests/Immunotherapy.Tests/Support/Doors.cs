using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

/// <summary>
/// Addresses that exist only in tests and end as the site itself seldom does: <c>/en/door/403</c> answers 403,
/// <c>/en/door/500</c> throws, <c>/en/door/read</c> reads the body, <c>/en/door/wait</c> waits until told.
/// Everything that stands in front of a page stands in front of them too.
/// </summary>
public sealed class Doors : IStartupFilter
{
    private static readonly RoutePattern Route = RoutePatternFactory.Parse("/{lang}/door/{door}");

    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;

    /// <summary>Requests that wait at this moment.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    public void Open() => opened.TrySetResult();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, further) =>
        {
            // Routing keeps an endpoint that was chosen before it
            if (context.Request.Path.Value?.Split('/') is [_, _, "door", var door])
            {
                context.SetEndpoint(new RouteEndpoint(inside => EnterAsync(door, inside), Route, 0, new EndpointMetadataCollection(new AllowAnonymousAttribute()), "door"));
            }

            return further(context);
        });
        next(app);
    };

    private async Task EnterAsync(string door, HttpContext context)
    {
        switch (door)
        {
            case "500":
                throw new InvalidOperationException("The door to 500 was opened.");
            case "read":
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                break;
            case "wait":
                Interlocked.Increment(ref waiting);
                await opened.Task.WaitAsync(context.RequestAborted);
                Interlocked.Decrement(ref waiting);
                break;
            default:
                context.Response.StatusCode = int.Parse(door, CultureInfo.InvariantCulture);
                break;
        }
    }
}

public static class DoorsExtensions
{
    public static WebApplicationFactory<Program> With(this Portal portal, IStartupFilter filter) =>
        portal.WithWebHostBuilder(web => web.ConfigureTestServices(services => services.AddSingleton(filter)));

    public static HttpClient Visitor(this WebApplicationFactory<Program> portal, string address = "http://localhost") =>
        portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
}
