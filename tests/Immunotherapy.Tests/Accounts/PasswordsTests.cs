using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Accounts;

public sealed class PasswordsTests
{
    private const string Origin = "https://stmary.example.org";

    [Theory]
    [InlineData("four green kettles sing")]
    [InlineData("correct donkey staple lamp")]
    [InlineData("Vier grüne Kessel singen laut")]
    [InlineData("四つの緑のやかんが朝に歌っている夢")]
    [InlineData("kT9$vLq2#mXz8!pRw")]
    [InlineData("ann eats plums at noon")]
    public void GoodPassword_IsTaken(string password) => Assert.Null(Passwords.WhyNot(password, "ann@example.org", Origin));

    [Fact]
    public void Length_IsCountedFrom15To128()
    {
        const string Words = "kettle rings above a lazy fox while many dogs jump over quiet hedges in june and the baker counts his cold brown loaves by twos, no?!";

        Assert.Contains("14 characters; it needs at least 15", Passwords.WhyNot(Words[..14], "", Origin), StringComparison.Ordinal);
        Assert.Null(Passwords.WhyNot(Words[..15], "", Origin));
        Assert.Null(Passwords.WhyNot(Words[..128], "", Origin));
        Assert.Contains("more than 128 characters", Passwords.WhyNot(Words[..129], "", Origin), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa", "very few different characters")]
    [InlineData("abababababababab", "very few different characters")]
    [InlineData("abcdeabcdeabcdeabcde", "again and again")]
    [InlineData("passwordpassword", "again and again")]
    [InlineData("Blue kettle!Blue kettle!", "again and again")]
    [InlineData("123456789012345", "keyboard, the alphabet or counting")]
    [InlineData("987654321098765", "keyboard, the alphabet or counting")]
    [InlineData("qwertyuiopasdfghjkl", "keyboard, the alphabet or counting")]
    [InlineData("QWERTZUIOPASDFGH", "keyboard, the alphabet or counting")]
    [InlineData("abcdefghijklmnop", "keyboard, the alphabet or counting")]
    [InlineData("abc123def456ghi789", "keyboard, the alphabet or counting")]
    [InlineData("my name is Jo-Bloggs ok", "\"jo-bloggs\"")]
    [InlineData("Immunotherapy4ever", "\"immunotherapy\"")]
    [InlineData("I work at STMARY daily", "\"stmary\"")]
    [InlineData("thisisapassword1!", "stolen passwords")]
    [InlineData("Correct Horse Battery Staple", "stolen passwords")]
    [InlineData("LetMeInPlease2026!", "stolen passwords")]
    public void EasilyGuessed_IsRefusedInWords(string password, string why) =>
        Assert.Contains(why, Passwords.WhyNot(password, "jo-bloggs@example.org", Origin), StringComparison.Ordinal);

    [Fact]
    public void ShortNameBeforeTheAt_IsNoReason() =>
        Assert.Null(Passwords.WhyNot("ann eats plums at noon", "ann@example.org", Origin));
}
