namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// How much a page may still grow: to four times its source and 64 kB more. Link definitions used over and over could
/// otherwise make gigabytes of a small file.
/// </summary>
internal sealed class PageRoom(int inputLength)
{
    private int letters = checked((4 * inputLength) + (64 * 1024));

    public void Take(int more)
    {
        letters -= more;
        if (letters < 0)
        {
            throw new UnprintableException("This text grows too long when it is shown. Use fewer link definitions and tables.");
        }
    }
}
