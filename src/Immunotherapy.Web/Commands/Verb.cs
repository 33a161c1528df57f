namespace Immunotherapy.Web.Commands;

/// <summary>What the program does instead of serving the site. Each verb works beside a running site.</summary>
public static class Verb
{
    public const int Misuse = 2;

    private const string Usage = """
        Without a verb the program serves the site. Verbs:
          check [FOLDER]                        reads all content and prints each fault (default: the content folder);
                                                --grades adds how hard each page is to read, --links the addresses outside the site,
                                                --format json prints all of it for programs;
                                                --against COPY tells what changed since a clinic took its copy
          release [FOLDER]                      writes down the texts as released, for --against
          review FILE --by NAME --role ROLE     signs the text of an article as read
          translated FILE … [--by NAME]         notes that a translation follows the original of today; with a name, who checked it
          staff add EMAIL --role ROLE           makes an account (editor, reviewer, moderator, administrator) and prints a link for its
                                                owner; with --password-stdin it reads a password instead
          staff list                            prints the accounts
          staff remove EMAIL                    removes an account
          log verify                            says whether the log of what was done is whole
          backup FILE                           copies the database to a new file and proves it, also while the site runs
          restore FILE                          brings a backup back, also while the site runs; keeps what was there before
          comments export FILE                  writes all comments to a new file, a JSON object a line
          comments erase ID                     erases the words of one comment, copies in the data folder included
        Behind all but check, release, review and translated may stand settings of the site, such as --Portal:DataPath=data
        """;

    private static readonly Dictionary<string, Func<Arguments, TextWriter, TextWriter, int>> Verbs = new(StringComparer.Ordinal)
    {
        ["check"] = CheckCommand.Run,
        ["release"] = ReleaseCommand.Run,
        ["review"] = ReviewCommand.Run,
        ["translated"] = TranslatedCommand.Run,
        ["staff"] = StaffCommand.Run,
        ["log"] = LogCommand.Run,
        ["backup"] = BackupCommand.Run,
        ["restore"] = RestoreCommand.Run,
        ["comments"] = CommentsCommand.Run,
    };

    /// <returns>The exit code, or null when no verb was given and the site is to be served.</returns>
    public static int? Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Length == 0 || args[0].StartsWith('-') || args[0].Contains('='))
        {
            return null;
        }

        if (!Verbs.TryGetValue(args[0], out var verb))
        {
            errors.WriteLine($"\"{args[0]}\" is not a verb.{Content.Yaml.NearestName.Hint(args[0], Verbs.Keys)}");
            errors.WriteLine(Usage);
            return Misuse;
        }

        try
        {
            return verb(new Arguments(args[1..]), output, errors);
        }
        catch (MisuseException misuse)
        {
            errors.WriteLine(misuse.Message);
            errors.WriteLine(Usage);
            return Misuse;
        }
    }
}

/// <summary>
/// The words after a verb: plain ones, <c>--name value</c> pairs, flags without a value, and settings of the site such as
/// <c>--Portal:DataPath=data</c>.
/// </summary>
public sealed class Arguments
{
    private static readonly HashSet<string> KnownFlags = new(StringComparer.Ordinal) { "--password-stdin", "--links", "--grades" };

    private readonly Queue<string> plain = new();
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> flags = new(StringComparer.Ordinal);
    private readonly List<string> settings = [];

    public Arguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                plain.Enqueue(args[i]);
            }
            else if (IsSetting(args[i]))
            {
                settings.Add(args[i]);
            }
            else if (KnownFlags.Contains(args[i]))
            {
                flags.Add(args[i]);
            }
            else if (i + 1 < args.Length && named.TryAdd(args[i], args[i + 1]))
            {
                i++;
            }
            else
            {
                throw new MisuseException($"{args[i]} needs one value behind it.");
            }
        }
    }

    /// <summary>The settings, as the site itself would take them on its command line.</summary>
    public string[] TakeSettings()
    {
        string[] taken = [.. settings];
        settings.Clear();
        return taken;
    }

    public string? Next() => plain.TryDequeue(out var word) ? word : null;

    public string Required(string name) =>
        named.Remove(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : throw new MisuseException($"{name} is missing.");

    public string? Optional(string name) => named.Remove(name, out var value) ? value.Trim() : null;

    public bool Flag(string name) => flags.Remove(name);

    /// <summary>Refuses what no one asked for.</summary>
    public void Close()
    {
        if (plain.Concat(named.Keys).Concat(flags).Concat(settings).FirstOrDefault() is { } unknown)
        {
            throw new MisuseException($"\"{unknown}\" is not known here.");
        }
    }

    // The sections of a setting's name are parted by colons, and no name of ours has one
    private static bool IsSetting(string word) => word.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && word.IndexOf('=', StringComparison.Ordinal) > colon;
}

public sealed class MisuseException(string message) : Exception(message);
