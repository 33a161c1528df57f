using System.Globalization;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class WordsTests
{
    private readonly Faults faults = new("es/words.yaml");

    [Fact]
    public void Read_SomeWords_LeavesTheOthersEnglishAndWarnsOnce()
    {
        var words = Words.Read("home: Inicio\nwordsOnThisPage: Palabras de esta página\n", faults)!;

        Assert.Equal(("Inicio", "Palabras de esta página", Words.English.Sources), (words.Home, words.WordsOnThisPage, words.Sources));
        FaultAssert.IsWarning(faults.Found, 1, "words are missing and stay English: aboutThisPage, ");
    }

    [Fact]
    public void Read_EveryWord_IsWithoutFault()
    {
        var text = string.Join('\n', typeof(Words).GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.CanWrite)
            .Select(property => $"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}: \"{property.GetValue(Words.English)}\""));

        Assert.Equal(Words.English, Words.Read(text, faults));
        Assert.Empty(faults.Found);
    }

    [Theory]
    [InlineData("outOf: \"{0} von {1}\"", true)]
    [InlineData("outOf: \"von {1} sind es {0}\"", true)]
    [InlineData("outOf: \"{0} von\"", false)]
    [InlineData("outOf: \"{0} von {1} {2}\"", false)]
    [InlineData("outOf: \"{0} von {1} {1}\"", false)]
    [InlineData("outOf: \"{0} von {1} {\"", false)]
    [InlineData("outOf: \"{{0}} von {1}\"", false)]
    [InlineData("outOf: \"{0:C} von {1}\"", false)]
    [InlineData("outOf: \"{0,9999} von {1}\"", false)]
    [InlineData("home: \"Start {0}\"", false)]
    [InlineData("home: \"Start }\"", false)]
    public void Read_Blanks_MustBeThoseOfTheEnglishWord(string line, bool allowed)
    {
        var words = Words.Read(line, faults)!;

        Assert.Equal(allowed, !faults.HasErrors);
        Assert.Equal(allowed ? [] : [Words.English.OutOf], faults.HasErrors ? new[] { words.OutOf } : []);
        Assert.All(faults.Found.Where(fault => fault.Severity == Severity.Error), fault =>
            Assert.Contains("must hold the same blanks as the English", fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("d MMMM yyyy")]
    [InlineData("d 'de' MMMM 'de' yyyy")]
    [InlineData("yyyy年M月d日")]
    public void Read_DateFormat_IsKept(string format)
    {
        var words = Words.Read($"dateFormat: \"{format}\"", faults)!;

        Assert.False(faults.HasErrors);
        Assert.Equal(format, words.DateFormat);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("d 'de MMMM")]
    [InlineData("HH:mm")]
    [InlineData("d\\\\")]
    [InlineData("words without any date")]
    public void Read_DateFormatThatCannotBeWritten_IsRefused(string format)
    {
        var words = Words.Read($"dateFormat: \"{format}\"", faults)!;

        FaultAssert.IsError(faults.Found.Where(fault => fault.Severity == Severity.Error), 1, "\"dateFormat\" must be a date pattern");
        Assert.Equal("November 23, 2026", new DateOnly(2026, 11, 23).ToString(words.DateFormat, CultureInfo.GetCultureInfo("en")));
    }

    [Theory]
    [InlineData("hom: Inicio", "\"hom\" is not a key that is known here. Did you mean \"home\"?")]
    [InlineData("home: [Inicio]", "\"home\" must be one text.")]
    [InlineData("home: \"In\\nicio\"", "control character")]
    [InlineData("english: x", "\"english\" is not a key that is known here.")]
    public void Read_WrongLine_SaysWhatToWrite(string line, string words)
    {
        Words.Read(line, faults);

        FaultAssert.IsError(faults.Found.Where(fault => fault.Severity == Severity.Error), 1, words);
    }

    [Fact]
    public void Read_NoMap_IsRefused()
    {
        Assert.Null(Words.Read("- home\n", faults));

        FaultAssert.IsError(faults.Found, 1, "words.yaml must be written as \"key: value\" lines.");
    }

    [Fact]
    public void Fill_Blanks_TakesThemInTheirOrder()
    {
        Assert.Equal("von 100 sind es 87", Words.Fill("von {1} sind es {0}", 87, 100));
    }
}
