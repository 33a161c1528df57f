using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Accounts;

/// <summary>What a member of staff may do; <c>docs/operating.md</c> has the table.</summary>
public enum Role
{
    Editor,
    Reviewer,
    Moderator,
    Administrator,
}

/// <summary>An account of the clinic's staff. Readers have none. Their e-mail is their name for signing in.</summary>
public sealed class StaffMember : IdentityUser
{
    public const int LongestEmail = 256;

    public required Role Role { get; set; }

    public static StaffMember New(string email, Role role) => new()
    {
        Id = Guid.CreateVersion7().ToString(),
        Role = role,
        UserName = email,
        NormalizedUserName = Normalise(email),
        Email = email,
        NormalizedEmail = Normalise(email),
        SecurityStamp = NewStamp(),
        LockoutEnabled = true,
    };

    /// <summary>One form for each address, whatever case it is typed in.</summary>
    public static string Normalise(string email) => email.Trim().Normalize().ToUpperInvariant();

    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        return text.Length <= LongestEmail && at > 0 && at < text.Length - 1 && text.IndexOf('@', StringComparison.Ordinal) == at && text.All(IsPlain);
    }

    /// <summary>Sets a password and ends every session that began with another one.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = NewStamp();
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    // The address stands in the log, in headers of pages and on consoles
    private static bool IsPlain(char letter) => !char.IsWhiteSpace(letter) && !"<>()[]\\,;:\"'`".Contains(letter, StringComparison.Ordinal)
        && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.Property(member => member.Id).HasMaxLength(40);
        builder.Property(member => member.UserName).HasMaxLength(StaffMember.LongestEmail);
        builder.Property(member => member.NormalizedUserName).HasMaxLength(StaffMember.LongestEmail);
        builder.Property(member => member.Email).HasMaxLength(StaffMember.LongestEmail);
        builder.Property(member => member.NormalizedEmail).HasMaxLength(StaffMember.LongestEmail);
        builder.Property(member => member.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(member => member.PhoneNumber);
        builder.Ignore(member => member.PhoneNumberConfirmed);
        builder.HasIndex(member => member.NormalizedUserName).IsUnique();
        builder.HasIndex(member => member.NormalizedEmail).IsUnique();
    }
}
