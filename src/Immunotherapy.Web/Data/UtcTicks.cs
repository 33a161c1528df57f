using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Immunotherapy.Web.Data;

/// <summary>A moment as UTC ticks: SQLite can order it then, and one moment has one form.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
