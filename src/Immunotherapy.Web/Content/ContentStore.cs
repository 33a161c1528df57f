using System.Collections.Frozen;
using Immunotherapy.Web.Content.Files;

namespace Immunotherapy.Web.Content;

/// <summary>
/// Holds the current snapshot and replaces it when the folder has changed. Reading it is free and never waits.
/// </summary>
public sealed partial class ContentStore
{
    // The site cannot be without these
    private static readonly ContentPath[] Needed =
        [.. new[] { Site.File, Source.File, Term.File }.Select(file => ContentPath.Of(file)!)];

    private readonly Lock gate = new();
    private readonly ContentFolder folder;
    private readonly LastGood lastGood;
    private readonly SnapshotBuilder builder;
    private readonly ILogger<ContentStore> logger;
    private readonly Dictionary<ContentPath, Draft> latest = [];
    private readonly Dictionary<ContentPath, Draft> good = [];
    private readonly Dictionary<ContentPath, byte[]> unkept = [];
    private volatile Snapshot current;
    private volatile TaskCompletionSource swapped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<Fault> reported = [];
    private bool started;
    private bool failing;

    public ContentStore(ContentPlaces places, Addresses addresses, ILogger<ContentStore> logger)
    {
        folder = new ContentFolder(places.ContentPath);
        lastGood = new LastGood(places.LastGoodPath);
        builder = new SnapshotBuilder(addresses);
        this.logger = logger;
        current = builder.Make(latest, good, FrozenSet<string>.Empty);
    }

    public Snapshot Current => current;

    /// <summary>Ends when another snapshot is current. Ask for it before reading the current one.</summary>
    public Task Swapped => swapped.Task;

    /// <summary>Whether the content folder, or more than a fifth of its files, has vanished.</summary>
    public bool Lost { get; private set; }

    /// <summary>Looks at the folder and swaps in a new snapshot when something changed.</summary>
    /// <param name="contents">Compare contents and not only sizes and times.</param>
    /// <returns>False while a file is still being written: call again soon.</returns>
    public bool Refresh(bool contents = false, bool settle = false)
    {
        lock (gate)
        {
            var first = !started;
            started = true;
            if (first)
            {
                Remember(lastGood.Load());
            }

            var look = LookAt(contents, settle && !first);
            foreach (var (file, draft) in look.Changed.AsParallel().Select(file => (file, Read(file))))
            {
                latest[file.Path] = draft;
                if (file.Bytes is { } bytes)
                {
                    unkept[file.Path] = bytes;
                }
            }

            foreach (var path in look.Removed.Concat(Needed.Where(path => first && !latest.ContainsKey(path))))
            {
                Remove(path);
            }

            if (look.Lost != Lost)
            {
                Lost = look.Lost;
                ReportLoss();
            }

            if (first || look.Changed.Count > 0 || look.Removed.Count > 0)
            {
                current = builder.Make(latest, good, lastGood.Gone);
                Interlocked.Exchange(ref swapped, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
                ReportFaults();
            }

            return look.Settled;
        }
    }

    /// <summary>Copies what became good since the last call. Slow disks wait here and not in front of a reader.</summary>
    public void KeepLastGood()
    {
        lock (gate)
        {
            foreach (var (path, bytes) in unkept.ToList())
            {
                if (good.TryGetValue(path, out var live) && live.Hash == Draft.HashOf(bytes))
                {
                    if (!Attempt(() => lastGood.Keep(path, bytes)))
                    {
                        // A full disk is full for the others too; the next call tries again
                        return;
                    }
                }
                else if (latest.TryGetValue(path, out var newest) && !newest.Broken)
                {
                    // It waits for something that it points at, and may be good without being written again
                    continue;
                }

                unkept.Remove(path);
            }
        }
    }

    private static Draft Read(FoundFile file) =>
        file.Bytes is { } bytes ? Draft.Read(file.Path, bytes) : Draft.Refused(file.Path.Text, file.Refusal);

    private void Remember(IReadOnlyList<FoundFile> copies)
    {
        foreach (var copy in copies)
        {
            good[copy.Path] = Draft.Read(copy.Path, copy.Bytes!);
            folder.Remember(copy.Path);
        }
    }

    private Look LookAt(bool contents, bool settle)
    {
        try
        {
            return folder.LookAt(contents, settle);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Look([], [], true, true);
        }
    }

    private void Remove(ContentPath path)
    {
        if (Needed.Contains(path))
        {
            latest[path] = Draft.Refused(path.Text, "This file is missing. Its last good version stays in use, if there was one. Put it back.");
            return;
        }

        var wasPublic = path.Kind == ContentKind.Article && current.Edition(path.Lang)?.Article(path.Name) is not null;
        latest.Remove(path);
        good.Remove(path);
        unkept.Remove(path);
        Attempt(() => lastGood.Forget(path, wasPublic));
    }

    private bool Attempt(Action keep)
    {
        try
        {
            keep();
            failing = false;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            if (!failing)
            {
                Log.NotKept(logger, failed.GetType().Name);
            }

            failing = true;
        }

        return !failing;
    }

    private void ReportFaults()
    {
        var faults = current.Faults.ToHashSet();
        foreach (var fault in faults.Where(fault => fault.HoldsBack && !reported.Contains(fault)))
        {
            Log.Faulty(logger, fault.File, fault.Line, fault.Message);
        }

        reported = faults;
        Log.Swapped(logger, current.Editions.Sum(edition => edition.Articles.Count), current.Version);
    }

    private void ReportLoss()
    {
        if (Lost)
        {
            Log.FolderLost(logger, folder.Root);
        }
        else
        {
            Log.FolderBack(logger, folder.Root);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{File}:{Line}: {Message} The last good version stays live.")]
        public static partial void Faulty(ILogger logger, string file, int line, string message);

        [LoggerMessage(2, LogLevel.Information, "Content is live: {Articles} articles, version {Version}")]
        public static partial void Swapped(ILogger logger, int articles, string version);

        [LoggerMessage(3, LogLevel.Error,
            "The content folder {Folder}, or more than a fifth of its files, has vanished. Everything stays live. Put it back, or delete data/last-good and start again if this was meant.")]
        public static partial void FolderLost(ILogger logger, string folder);

        [LoggerMessage(4, LogLevel.Information, "The content folder {Folder} is whole again")]
        public static partial void FolderBack(ILogger logger, string folder);

        [LoggerMessage(5, LogLevel.Warning, "A last good copy could not be written ({Reason}). Check the rights and the room of the data folder.")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}
