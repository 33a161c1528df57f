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
    public required Role Role { get; set; }
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.Property(member => member.Id).HasMaxLength(40);
        builder.Property(member => member.UserName).HasMaxLength(256);
        builder.Property(member => member.NormalizedUserName).HasMaxLength(256);
        builder.Property(member => member.Email).HasMaxLength(256);
        builder.Property(member => member.NormalizedEmail).HasMaxLength(256);
        builder.Property(member => member.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(member => member.PhoneNumber);
        builder.Ignore(member => member.PhoneNumberConfirmed);
        builder.HasIndex(member => member.NormalizedUserName).IsUnique();
        builder.HasIndex(member => member.NormalizedEmail).IsUnique();
    }
}
