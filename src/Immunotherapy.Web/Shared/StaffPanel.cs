namespace Immunotherapy.Web.Shared;

/// <summary>
/// What a room hands to the start page of staff, so that the page knows no room. With an address it also stands in the
/// header of each staff page.
/// </summary>
/// <param name="Href">An address below the sub-path of the site, such as "/staff/log", or null.</param>
/// <param name="Policy">The policy of who sees it; null for all staff.</param>
/// <param name="Lines">Makes the lines, from the services of the request.</param>
public sealed record StaffPanel(string Title, string? Href, string? Policy, Func<IServiceProvider, Task<IReadOnlyList<string>>> Lines);
