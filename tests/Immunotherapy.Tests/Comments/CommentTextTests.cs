using System.Globalization;
using System.Text;
using CsCheck;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Comments;

public sealed class CommentTextTests
{
    // Any UTF-16, halves of pairs with it
    private static readonly Gen<string> Anything = Gen.OneOf(Gen.String[Gen.Char['\0', '\uffff'], 0, 100], Nasty.Texts, Gen.Char['\u2000', '\u2100'].Array[0, 80].Select(letters => new string(letters)));

    [Fact]
    public void LineEnds_AreTheOnlyThingThatChanges() => Anything.Sample(text =>
    {
        var read = TypedText.LineEnds(text);

        Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), read, StringComparer.Ordinal);
        Assert.Equal(read, TypedText.LineEnds(read), StringComparer.Ordinal);
    });

    [Theory]
    [InlineData("a", 4000, true)]
    [InlineData("a", 4001, false)]
    [InlineData("é", 4000, true)]
    [InlineData("治", 4001, false)]
    [InlineData("😀", 4000, true)]
    [InlineData("😀", 4001, false)]
    public void Limit_CountsScalarValues(string letter, int times, bool fits) =>
        Assert.Equal(fits, CommentText.BodyFits(string.Concat(Enumerable.Repeat(letter, times))));

    [Fact]
    public void Length_IsThatOfScalarValues_AndBytesAreNeverTooMany() => Nasty.Texts.Sample(text =>
    {
        Assert.Equal(Encoding.UTF32.GetByteCount(text) / 4, TypedText.Length(text));
        Assert.Equal(TypedText.Length(text) <= CommentText.BodyMost && Encoding.UTF8.GetByteCount(text) <= CommentText.BodyMostBytes, CommentText.BodyFits(text));
    });

    [Fact]
    public void Name_IsInOneForm_AndHoldsNothingUnseen() => Anything.Sample(text =>
    {
        if (CommentText.Name(text) is not { } name)
        {
            return;
        }

        Assert.Equal(name.Normalize(NormalizationForm.FormKC), name, StringComparer.Ordinal);
        Assert.Equal(name, CommentText.Name(name), StringComparer.Ordinal);
        Assert.InRange(TypedText.Length(name), 0, CommentText.NameMost);
        Assert.DoesNotContain("  ", name, StringComparison.Ordinal);
        Assert.Equal(name.Trim(), name, StringComparer.Ordinal);
        Assert.All(name.EnumerateRunes(), rune => Assert.False(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
    }, iter: 20_000);

    [Theory]
    [InlineData(null, "")]
    [InlineData("  River \t Song\r\n", "River Song")]
    [InlineData("\u202Eecila\u202C", "ecila")]
    [InlineData("Al\u200Bi\u200Dce\uFEFF", "Alice")]
    [InlineData("Ａlice ①", "Alice 1")]
    [InlineData("e\u200B\u0301", "é")]
    [InlineData("<b>&amp;", "<b>&amp;")]
    [InlineData("\u0000\u001b[31m", "[31m")]
    [InlineData("فاطمة", "فاطمة")]
    [InlineData("\u3164\u1160 \u115F\uFFA0\u2800", "")]
    [InlineData("\u034F\uFE0F", "")]
    [InlineData("\u115F\u1161 \u2800", "\u115F\u1161 \u2800")]
    [InlineData("Zoë-José O'Brien", "Zoë-José O'Brien")]
    public void Name_IsCleaned(string? written, string name) => Assert.Equal(name, CommentText.Name(written));

    [Fact]
    public void LongName_IsRefused_AndNeverCut()
    {
        Assert.Equal(new string('n', 60), CommentText.Name(new string('n', 60) + "\u200B "));
        Assert.Null(CommentText.Name(new string('n', 61)));

        // One sign that stands for eighteen letters
        Assert.Null(CommentText.Name(new string('\uFDFA', 4)));
    }
}
