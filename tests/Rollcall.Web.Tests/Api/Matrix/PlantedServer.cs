using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Rollcall.Lists;
using Rollcall.Register;

namespace Rollcall.Web.Tests;

/// <summary>
/// A server with two parties. In everything of party A stand planted words, ten thousand of them; party B has an entry of the same man,
/// and may see one entry of A.
/// </summary>
internal sealed class PlantedServer : IAsyncDisposable
{
    private const int Rows = 260;

    private static readonly Column[] Filled = [.. Enum.GetValues<Column>().Where(c => c is not (Column.RowAction or Column.Claim))];

    private PlantedServer(RunningServer server) => Server = server;

    public RunningServer Server { get; }

    public Planted Planted { get; } = new();

    /// <summary>What is party A's.</summary>
    public Ids Its { get; private set; } = new();

    public IReadOnlyList<Principal> Principals { get; private set; } = [];

    private CaseRegister Register => Server.Services.GetRequiredService<OpenedRegister>().Register;

    public static async Task<PlantedServer> Start()
    {
        var made = new PlantedServer(await RunningServer.Start());
        await made.Fill();
        return made;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task Fill()
    {
        var a = (await Register.Do(new DefineParty("Party A"), new Viewer(Guid.NewGuid(), Role.Administrator))).Id;
        var b = (await Register.Do(new DefineParty("Party B"), new Viewer(Guid.NewGuid(), Role.Administrator))).Id;
        var admin = await Account("admin", Role.Administrator);
        var caseworker = await Account("case", Role.Caseworker);
        var ofA = await Account("of-a", Role.ListOfficer, a);
        var ofB = await Account("of-b", Role.ListOfficer, b);

        // Kinds: o, r, b, s of entries (open; released in general; released to B; sealed), j rejected, l of lists and files,
        // d of decisions, q of questions, u of releases, p of purposes.
        Principals =
        [
            new("nobody", null, null, ""),
            new("observer", await Account("observer", Role.Observer), null, ""),
            new("publisher", await Account("publisher", Role.Publisher), null, ""),
            new("officer of B", ofB, null, "bu"),
            .. Scopes.All.Select(s => new Principal($"officer of B with {s}", ofB, s, "bu")),
            .. Scopes.All.Select(s => new Principal($"caseworker with {s}", caseworker, s, "orbsjldqup")),
            new("administrator", admin, null, "p"),
            new("officer of A", ofA, null, "orbsjlq"),
            new("caseworker", caseworker, null, "orbsjldqup"),
        ];
        await Hand(a, b, ViewerOf(ofA), ViewerOf(ofB), ViewerOf(caseworker));
        var victim = await Account("victim", Role.ListOfficer, a);
        Its = Its with { Account = victim.Id };
    }

    private async Task Hand(Guid a, Guid b, Viewer ofA, Viewer ofB, Viewer caseworker)
    {
        var list = (await Register.Do(new DefineList(a, Planted.New('l'), Claim.WeSeek, Planted.New('l'), Planted.New('l')), ofA)).Id;
        var submission = (await Register.Submit(list, Planted.New('l') + ".csv", Table(), null, ofA)).Id;
        var draft = (await Register.Submit(list, "draft.csv", Encoding.UTF8.GetBytes($"full_name\n{Planted.New('r')}\n"), null, ofA)).Id;
        var held = (await Register.Do(new DefineList(b, "held", Claim.WeHold, "p", "l"), ofB)).Id;
        var theirs = (await Register.Submit(held, "held.csv", "full_name,birth_date\nSomebody Else,1990\n"u8.ToArray(), null, ofB)).Id;
        await Register.Linked(TestContext.Current.CancellationToken);
        await using var view = Register.View(caseworker);
        var entries = await view.Entries(new EntryFilter(Submission: submission), null, 10);
        var (released, entry, erasable) = (entries[0], entries[1], entries[2]);
        var other = (await view.Entries(new EntryFilter(Submission: theirs), null, 1))[0];
        var match = (await Register.Do(new PairEntries(entry.Id, other.Id, Planted.New('d')), caseworker)).Id;
        var decision = (await Register.Do(new DecideMatch(match, DecisionVerdict.CannotTell, Planted.New('d'), 0), caseworker)).Id;
        var asked = (await Register.Do(new AskParty(entry.Id, "about", Planted.New('q')), caseworker)).Id;
        await Register.Do(new AnswerClarification(asked, Planted.New('q'), "rank", Planted.New('q')), ofA);
        var release = (await Register.Do(new ReleaseEntry(released.Id, b, Planted.New('u'), Planted.New('u')), caseworker)).Id;
        await Register.Do(new ReadSealed(entry.Id, Planted.New('p')), caseworker);
        Its = new Ids
        {
            Party = a,
            List = list,
            Submission = submission,
            Withdrawable = draft,
            Entry = entry.Id,
            Erasable = erasable.Id,
            Person = entry.Person!.Value,
            Match = match,
            Decision = decision,
            Clarification = asked,
            Release = release,
            Receipt = submission,
            Name = released.Facts["full_name"],
        };
    }

    /// <summary>A list with a word of its own in every cell, one column that is not known here, and a row that can't be taken.</summary>
    private byte[] Table()
    {
        var csv = new StringBuilder(string.Join(',', Filled.Select(c => c.Name()))).AppendLine(",unheard_of");
        for (var row = 0; row < Rows; row++)
        {
            foreach (var column in Filled)
            {
                var kind = SealedColumns.IsSealed(column) ? 's' : !SealedColumns.IsReleased(column) ? 'o' : row == 0 ? 'b' : 'r';
                csv.Append(Planted.New(kind)).Append(',');
            }

            csv.AppendLine(Planted.New('s'));
        }

        csv.AppendLine(string.Join(',', Enumerable.Range(0, Filled.Length + 5).Select(_ => Planted.New('j'))));
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private async Task<Account> Account(string name, Role role, Guid? party = null)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var made = scope.ServiceProvider.GetRequiredService<NewAccounts>();
        var account = made.Create(name, role, party, "en");
        await made.Save(account, TestContext.Current.CancellationToken);
        return account;
    }

    private static Viewer ViewerOf(Account account) => new(account.Id, account.Role, account.Party);
}
