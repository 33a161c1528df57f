using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Accounts;

/// <summary>
/// An address that works once: the one of the console, where the first administrator is made, or the one where a member of
/// staff chooses a password. Kept as a hash only.
/// </summary>
public sealed class OneTimeLink
{
    private const int CodeBytes = 32;

    /// <summary>SHA-256 of the code in the address.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Whose password it sets; null makes the first administrator.</summary>
    public string? StaffId { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <returns>The link to keep, and the code, which is shown once and kept nowhere.</returns>
    public static (OneTimeLink Link, string Code) New(string? staffId, DateTimeOffset endsAt)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        return (new OneTimeLink { CodeHash = HashOf(code), StaffId = staffId, EndsAt = endsAt }, code);
    }

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("OneTimeLinks");
        builder.HasKey(link => link.CodeHash);
        builder.Property(link => link.StaffId).HasMaxLength(40);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(link => link.StaffId).OnDelete(DeleteBehavior.Cascade);
    }
}
