using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Immunotherapy.Tests.Support;

/// <summary>Lets requests come from an address of the test's choice, as the network would have it.</summary>
public sealed class ClientAddress(string address) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, further) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return further(context);
        });
        next(app);
    };
}
