using System.Runtime.CompilerServices;

namespace Immunotherapy.BrowserTests;

/// <summary>A test that needs the browser. Where there is none it is skipped and says what to install.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = Chromium.Missing;
        SkipType = typeof(Chromium);
        SkipUnless = nameof(Chromium.IsInstalled);
    }
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = Chromium.Missing;
        SkipType = typeof(Chromium);
        SkipUnless = nameof(Chromium.IsInstalled);
    }
}
