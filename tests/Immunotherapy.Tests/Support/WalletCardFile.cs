namespace Immunotherapy.Tests.Support;

/// <summary>The page behind the wallet card, whole and good.</summary>
public static class WalletCardFile
{
    public const string Title = "Card for the wallet";
    public const string Statement = "This is the statement that a doctor reads.";

    public static void WriteWalletCard(this ContentFixture content, string lang = "en", string statement = Statement) =>
        content.Write($"{lang}/pages/wallet-card.md", ContentFixture.Page(Title)
            .Replace("updated:", $"callToAction: {(statement == "" ? "\"\"" : statement)}\nupdated:", StringComparison.Ordinal));
}
