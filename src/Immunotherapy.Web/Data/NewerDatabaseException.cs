namespace Immunotherapy.Web.Data;

/// <summary>The database knows a migration that this program does not.</summary>
public sealed class NewerDatabaseException(string migration)
    : Exception($"The database was written by a newer version of this program (it holds \"{migration}\"). Install that version, or restore an older backup.");
