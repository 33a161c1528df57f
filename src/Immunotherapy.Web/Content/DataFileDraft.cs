using System.Collections.Frozen;

namespace Immunotherapy.Web.Content;

/// <summary>A data file whose entries name what lies in other files.</summary>
public abstract record DataFileDraft(ContentPath Location, string Hash, IReadOnlyList<Fault> Faults) : Draft(Location.Text, Hash, Faults)
{
    /// <returns>What is wrong with it beside the files of this library.</returns>
    internal IReadOnlyList<Fault> FaultsIn(Library library)
    {
        var faults = new Faults(Path);
        Check(new DataFileCheck(library, faults));
        return faults.Found;
    }

    private protected abstract void Check(DataFileCheck check);
}

public sealed record GlossaryDraft(ContentPath Location, string Hash, FrozenDictionary<string, Term>? Terms, IReadOnlyList<Fault> Faults)
    : DataFileDraft(Location, Hash, Faults)
{
    private protected override void Check(DataFileCheck check)
    {
        foreach (var term in Terms?.Values.Where(term => term.Sources.Count > 0) ?? [])
        {
            check.Sources($"The term {term.Id}", term.Sources);
        }
    }
}

public sealed record TrialsDraft(ContentPath Location, string Hash, IReadOnlyDictionary<string, Trial>? Trials, IReadOnlyList<Fault> Faults)
    : DataFileDraft(Location, Hash, Faults)
{
    private protected override void Check(DataFileCheck check)
    {
        foreach (var trial in Trials?.Values ?? [])
        {
            trial.Check(check);
        }
    }
}

public sealed record ApprovalsDraft(ContentPath Location, string Hash, IReadOnlyList<Approval>? Approvals, IReadOnlyList<Fault> Faults)
    : DataFileDraft(Location, Hash, Faults)
{
    private protected override void Check(DataFileCheck check)
    {
        foreach (var approval in Approvals ?? [])
        {
            approval.Check(check);
        }
    }
}

public sealed record QuestionsDraft(ContentPath Location, string Hash, IReadOnlyList<QuestionTopic>? Topics, IReadOnlyList<Fault> Faults)
    : DataFileDraft(Location, Hash, Faults)
{
    private protected override void Check(DataFileCheck check)
    {
        foreach (var topic in Topics ?? [])
        {
            topic.Check(check);
        }
    }
}
