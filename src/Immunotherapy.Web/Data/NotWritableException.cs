namespace Immunotherapy.Web.Data;

/// <summary>The database is busy, full, read-only or damaged just now. Nothing was written. Reading goes on; the writer may try again.</summary>
public sealed class NotWritableException(Exception? cause) : Exception("The database cannot take a write just now.", cause)
{
    /// <summary>Seconds after which trying again is worth it.</summary>
    public const int RetryAfter = 5;
}
