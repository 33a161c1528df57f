using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Accounts;

/// <summary>Who is staff, and which folder of pages is open to whom. What is not named here is closed.</summary>
public static class AccountServices
{
    private const string Moderation = "/Comments/Moderation";

    private const string FeedbackDesk = "/Feedback/Desk";

    private static readonly string[] StaffFolders = ["/Accounts", Moderation, FeedbackDesk];
    private static readonly string[] FormPage = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];
    private static readonly string[] Form = [HttpMethods.Post];
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddAccounts(this IServiceCollection services, PortalSettings settings)
    {
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<StaffMember>, PasswordHasher<StaffMember>>();
        services.AddSingleton<DummyHash>();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<IUserClaimsPrincipalFactory<StaffMember>, StaffClaims>();
        services.AddIdentityCore<StaffMember>().AddSignInManager().AddEntityFrameworkStores<PortalDbContext>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => Session.Configure(cookie, settings.Development));
        services.AddSingleton<FreshSignIn>();
        services.AddSingleton<IAuthorizationHandler>(provider => provider.GetRequiredService<FreshSignIn>());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => provider.GetRequiredService<FreshSignIn>());
        services.AddAuthorization(AddPolicies);
        // Afterwards: the framework begins with an empty list of conventions
        services.PostConfigure<RazorPagesOptions>(pages => CloseAndOpen(pages.Conventions));
        services.AddSingleton(AccountPanels.Log);
        services.AddSingleton(AccountPanels.Accounts);
    }

    /// <summary>Behind the output cache: a kept page needs nobody to be known.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapAccounts(this WebApplication app) => app.MapLogExport();

    private static void AddPolicies(AuthorizationOptions authorization)
    {
        foreach (var (name, roles) in Policies.Roles)
        {
            authorization.AddPolicy(name, policy =>
            {
                policy.RequireAuthenticatedUser().RequireRole(roles.Select(role => role.ToString()));
                if (name == Policies.AdministerFresh)
                {
                    policy.AddRequirements(new FreshSignIn.Requirement());
                }
            });
        }

        // An address that leads nowhere is not found or not allowed, for staff and strangers alike
        authorization.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(asked => asked.User.May(Policies.Staff) || (asked.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint)
            .Build();
    }

    private static void CloseAndOpen(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Accounts", Policies.Staff);
        pages.AuthorizePage("/Accounts/LogPage", Policies.Administer);
        pages.AllowAnonymousToPage("/Accounts/SignIn");
        pages.AllowAnonymousToPage("/Accounts/SetUp");
        pages.AuthorizeFolder(Moderation, Policies.Moderate);
        pages.AuthorizeFolder(FeedbackDesk, Policies.Edit);
        pages.AllowAnonymousToFolder("/Reading");
        pages.AllowAnonymousToPage("/Shared/Error");
        OpenAllBut(pages, "/Comments", Moderation);
        OpenAllBut(pages, "/Feedback", FeedbackDesk);
        foreach (var folder in StaffFolders)
        {
            pages.AddFolderApplicationModelConvention(folder, page =>
            {
                page.EndpointMetadata.Add(ForStaff.Mark);
                page.Filters.Add(new NeverKept());
            });
        }

        Answers(pages, "/Accounts/Start", Reading);
        Answers(pages, "/Accounts/LogPage", Reading);
        Answers(pages, "/Accounts/SignOut", Form);
        Answers(pages, "/Accounts/SignIn", FormPage);
        Answers(pages, "/Accounts/SetUp", FormPage);
    }

    private static void OpenAllBut(PageConventionCollection pages, string room, string closed) => pages.AddFolderApplicationModelConvention(room, page =>
    {
        if (!page.ViewEnginePath.StartsWith(closed + "/", StringComparison.Ordinal))
        {
            page.EndpointMetadata.Add(new AllowAnonymousAttribute());
        }
    });

    // Razor Pages answer any verb as if it were GET, also ones nobody wrote
    private static void Answers(PageConventionCollection pages, string page, string[] verbs) => pages.AddPageRouteModelConvention(page, model =>
    {
        foreach (var selector in model.Selectors)
        {
            selector.EndpointMetadata.Add(new HttpMethodMetadata(verbs));
        }
    });
}
