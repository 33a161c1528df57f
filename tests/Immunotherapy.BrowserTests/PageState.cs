using Microsoft.Playwright;

namespace Immunotherapy.BrowserTests;

/// <summary>A page in one of its states.</summary>
/// <param name="Refuses">Whether it answers with an error, as a form does that was filled in wrongly; the console says so.</param>
/// <param name="OpenAsync">How a visitor comes to it.</param>
public sealed record PageState(string Name, bool Refuses, Func<IPage, Task> OpenAsync)
{
    public static PageState At(string path, bool refuses = false) => new(path, refuses, page => page.GotoAsync(path));
}
