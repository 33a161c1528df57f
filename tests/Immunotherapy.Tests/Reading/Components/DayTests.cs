using System.Globalization;
using Bunit;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class DayTests : BunitContext
{
    [Fact]
    public void Day_IsWrittenForPeopleAndForMachines()
    {
        var shown = Show(new Edition("en", Words.English, Site.Unread, [], [], []));

        shown.MarkupMatches("""<time datetime="2026-11-03">November 3, 2026</time>""");
    }

    [Fact]
    public void Day_InAnotherLanguage_HasItsMonthAndItsOrder()
    {
        var words = new Words { DateFormat = "d 'de' MMMM 'de' yyyy" };

        var shown = Show(new Edition("es", words, Site.Unread, [], [], []));

        shown.MarkupMatches("""<time datetime="2026-11-03">3 de noviembre de 2026</time>""");
    }

    // Thailand counts its years from another one; a machine set up there must not change the page
    [Fact]
    public void Day_OnAMachineWithAnotherCalendar_StaysTheSameForMachines()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            var shown = Show(new Edition("en", Words.English, Site.Unread, [], [], []));

            shown.MarkupMatches("""<time datetime="2026-11-03">November 3, 2026</time>""");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private IRenderedComponent<Day> Show(Edition edition) =>
        Render<Day>(parameters => parameters.Add(day => day.Date, new DateOnly(2026, 11, 3)).Add(day => day.Edition, edition));
}
