using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content.Yaml;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Commands;

/// <summary>Accounts from the terminal: whoever may run the program on the server may do this.</summary>
public static class StaffCommand
{
    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(role => role.ToLowerInvariant())];

    public static int Run(Arguments args, TextWriter output, TextWriter errors) => Run(args, output, errors, Console.In);

    /// <param name="input">Where <c>--password-stdin</c> reads from.</param>
    public static int Run(Arguments args, TextWriter output, TextWriter errors, TextReader input) => args.Next() switch
    {
        "add" => Add(args, output, errors, input),
        "list" => VerbHost.Run(args, errors, services => ListAsync(services, output)),
        "remove" => Remove(args, output, errors),
        var other => throw new MisuseException($"Say staff add, staff list or staff remove{(other is null ? "" : $", not \"{other}\"")}."),
    };

    private static int Add(Arguments args, TextWriter output, TextWriter errors, TextReader input)
    {
        var (email, role, reads) = (EmailOf(args), RoleOf(args.Required("--role")), args.Flag("--password-stdin"));
        return VerbHost.Run(args, errors, async services =>
        {
            var settings = reads ? services.GetRequiredService<PortalSettings>() : services.Need("Portal:PublicOrigin");
            var password = reads ? (await input.ReadLineAsync() ?? "").TrimEnd('\r') : null;
            if (password is not null && Passwords.WhyNot(password, email, settings.PublicOrigin) is { } why)
            {
                errors.WriteLine(why);
                return VerbHost.Failed;
            }

            var (made, code) = await services.GetRequiredService<StaffAccounts>().AddAsync(email, role, password);
            if (!made)
            {
                errors.WriteLine($"There is an account for {email} already. For a new password, remove it and add it again.");
                return VerbHost.Failed;
            }

            output.WriteLine($"{email} is now {role.ToString().ToLowerInvariant()} of the site in {settings.DataPath}");
            if (password is null)
            {
                output.WriteLine("Send them this address. There they choose a password; it works once, within 72 hours:");
                output.WriteLine($"{settings.PublicOrigin}{settings.PathBase}/staff/set-up?code={code}");
            }

            return 0;
        });
    }

    private static async Task<int> ListAsync(IServiceProvider services, TextWriter output)
    {
        var staff = await services.GetRequiredService<PortalDbContext>().Set<StaffMember>().AsNoTracking().OrderBy(member => member.NormalizedEmail).ToListAsync();
        foreach (var member in staff)
        {
            output.WriteLine($"{member.Email}\t{member.Role.ToString().ToLowerInvariant()}{(member.PasswordHash is null ? "\tno password yet" : "")}");
        }

        output.WriteLine($"{staff.Count} accounts");
        return 0;
    }

    private static int Remove(Arguments args, TextWriter output, TextWriter errors)
    {
        var email = EmailOf(args);
        return VerbHost.Run(args, errors, async services =>
        {
            if (await services.GetRequiredService<StaffAccounts>().RemoveAsync(email) is { } why)
            {
                errors.WriteLine(why);
                return VerbHost.Failed;
            }

            output.WriteLine($"{email} was removed. Pages that they have open end within a minute.");
            return 0;
        });
    }

    private static string EmailOf(Arguments args) =>
        args.Next() is { } email && StaffMember.IsEmail(email) ? email : throw new MisuseException("Name an e-mail, such as name@example.org.");

    private static Role RoleOf(string name) => Array.IndexOf(Roles, name) is var at and >= 0
        ? (Role)at
        : throw new MisuseException($"\"{name}\" is not a role.{NearestName.Hint(name, Roles)} Roles are {string.Join(", ", Roles)}.");
}
