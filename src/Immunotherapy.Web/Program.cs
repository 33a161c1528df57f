using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Commands;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Feedback;
using Immunotherapy.Web.Reading;
using Immunotherapy.Web.Search;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Showcase;

if (Verb.Run(args, Console.Out, Console.Error) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var settings = new PortalSettings(builder.Configuration, builder.Environment.IsDevelopment());
if (settings.Wrong.Count > 0)
{
    return Startup.Refuse(settings);
}

builder.UseDefaultAddress();
builder.AddPortalLogging(settings);
builder.AddEdge(settings);
builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddContent(settings.Places, settings.PathBase);
builder.Services.AddData(settings.DataPath);
builder.Services.AddForms(settings);
builder.Services.AddComments();
builder.Services.AddFeedback();
builder.Services.AddAccounts(settings);
builder.Services.AddNightly(services => services.GetRequiredService<ContentStore>().Current.Site.TimeZone);
builder.Services.AddKeeping();
builder.Services.AddReading();
builder.Services.AddShowcase(settings);
builder.Services.AddSecurityWatch();
builder.Services.AddSearch();
builder.Services.AddHealth();
builder.Services.AddDraining();

var app = builder.Build();

app.UseForwardedHeaders();
app.UsePathBase(settings.PathBase);
app.UseRequestLog();
app.UseErrorPages();
app.Use(Edge.RefuseUnsoundAddress);
app.UseRouting();
app.UseMiddleware<CanonicalAddress>();
app.UseForms(settings);
app.Use(Compression.NormaliseEncoding);
app.UseOutputCache();
app.UseRateLimiter();
app.UseCompression();
app.UseRequestTimeouts();
app.UseAccounts();

app.MapReading();
app.MapSearch();
app.MapComments();
app.MapAccounts();
app.MapHealth();
app.AnnounceWhenStarted(settings);
return app.Serve();
