using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Search;

/// <summary>A word that readers looked for in vain, five times or more.</summary>
public sealed class MissedWord
{
    public const int Longest = 40;

    public required string Lang { get; init; }

    public required string Word { get; init; }

    public required int Count { get; set; }

    public required DateOnly LastOn { get; set; }
}

internal sealed class MissedWordConfiguration : IEntityTypeConfiguration<MissedWord>
{
    public void Configure(EntityTypeBuilder<MissedWord> builder)
    {
        builder.ToTable("MissedWords");
        builder.HasKey(missed => new { missed.Lang, missed.Word });
        builder.Property(missed => missed.Lang).HasMaxLength(20);
        builder.Property(missed => missed.Word).HasMaxLength(MissedWord.Longest);
    }
}
