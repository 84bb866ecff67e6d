using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Accounts to try the server with. Their passwords are made at random and printed once.</summary>
internal static class Demonstration
{
    /// <summary>The parties of the sample truce, by fixed ids.</summary>
    public static readonly Guid North = new("00000000-0000-7000-8000-000000000001");

    /// <inheritdoc cref="North"/>
    public static readonly Guid South = new("00000000-0000-7000-8000-000000000002");

    /// <summary>A demonstration's folder is marked, so that no real one ever loses its second factors, nor is a demonstration taken for real.</summary>
    /// <exception cref="ServeException">The folder is of the other kind.</exception>
    public static void Mark(ServeOptions options, bool empty)
    {
        var mark = Path.Combine(options.DataFolder.FullName, "demonstration");
        if (options.Demo && empty)
        {
            File.WriteAllText(mark, "Invented persons. Start this folder with --demo only.\n");
        }

        if (options.Demo != File.Exists(mark))
        {
            throw new ServeException(options.Demo
                ? $"{options.DataFolder} is no demonstration's folder. Name an empty one with --data."
                : $"{options.DataFolder} is a demonstration's folder. Start it with --demo, or name another one with --data.");
        }
    }

    public static async Task Prepare(IServiceProvider services, TextWriter terminal, CancellationToken cancel)
    {
        var accounts = services.GetRequiredService<AccountsContext>();
        if (await accounts.Users.AnyAsync(cancel))
        {
            return;
        }

        var (made, passwords) = (services.GetRequiredService<NewAccounts>(), services.GetRequiredService<Passwords>());
        (string Name, Role Role, Guid? Party)[] people =
        [
            ("admin", Role.Administrator, null),
            ("case", Role.Caseworker, null),
            ("case-two", Role.Caseworker, null),
            ("north", Role.ListOfficer, North),
            ("south", Role.ListOfficer, South),
            ("observer", Role.Observer, null),
            ("publisher", Role.Publisher, null),
        ];
        await terminal.WriteLineAsync("A demonstration with invented persons. Sign in as:");
        foreach (var (name, role, party) in people)
        {
            var (account, password) = (made.Create(name, role, party, "en"), Secret.CreateTyped(4));
            await passwords.Set(account, password);
            await made.Save(account, cancel);
            await terminal.WriteLineAsync($"  {name,-10} {password}   {role.Word()}");
        }
    }
}
