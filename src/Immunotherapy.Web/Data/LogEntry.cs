using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Data;

/// <summary>
/// One line of the log that answers for what was done: who, when, what, why, to which version. It holds no text of a
/// reader. Each line carries the hash of the line before it, so that a line which was changed or taken out is found.
/// </summary>
public sealed class LogEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>An account's e-mail, "writer" for who wrote the comment, "console" for a verb, or "portal" for what the site does by itself.</summary>
    public required string Who { get; init; }

    /// <summary>What was done, a word such as "publish".</summary>
    public required string What { get; init; }

    /// <summary>The comment, article or account that it was done to.</summary>
    public required string Subject { get; init; }

    public required string Reason { get; init; }

    /// <summary>The version of the subject after it was done; 0 where there is none.</summary>
    public required int Version { get; init; }

    /// <summary>The hash of the line before; empty for the first.</summary>
    public required string Previous { get; init; }

    public required string Hash { get; init; }

    /// <summary>Whether the line still says what it said when it was written.</summary>
    public bool IsWhole => Hash == HashOf(Number, At, Who, What, Subject, Reason, Version, Previous);

    public static LogEntry After(LogEntry? last, DateTimeOffset at, string who, string what, string subject, string reason, int version)
    {
        var (number, previous) = ((last?.Number ?? 0) + 1, last?.Hash ?? "");
        return new LogEntry
        {
            Number = number,
            At = at,
            Who = who,
            What = what,
            Subject = subject,
            Reason = reason,
            Version = version,
            Previous = previous,
            Hash = HashOf(number, at, who, what, subject, reason, version, previous),
        };
    }

    // Lengths stand before the parts, so that no two different lines read the same
    private static string HashOf(long number, DateTimeOffset at, string who, string what, string subject, string reason, int version, string previous)
    {
        string[] parts =
        [
            number.ToString(CultureInfo.InvariantCulture), at.UtcTicks.ToString(CultureInfo.InvariantCulture), who, what, subject, reason,
            version.ToString(CultureInfo.InvariantCulture), previous,
        ];
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part};"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

internal sealed class LogEntryConfiguration : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.ToTable("Log");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.Who).HasMaxLength(256);
        builder.Property(entry => entry.What).HasMaxLength(40);
        builder.Property(entry => entry.Subject).HasMaxLength(256);
        builder.Property(entry => entry.Reason).HasMaxLength(400);
        builder.HasIndex(entry => entry.Subject);
    }
}
