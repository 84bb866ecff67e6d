using System.Reflection;
using Rollcall.Estimation;
using Rollcall.Ledger;
using Rollcall.Linkage;
using Rollcall.Lists;
using Rollcall.Names;
using Rollcall.Reconciliation;
using Rollcall.Register;
using Rollcall.Web;
using Xunit.Sdk;

namespace Rollcall.Cli.Tests;

/// <summary>A library of this repository, by its name in test lists.</summary>
public sealed record Library(string Name) : IXunitSerializable
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(Entry).Assembly, typeof(LinkModel).Assembly, typeof(PersonName).Assembly, typeof(Reconciler).Assembly, typeof(Estimator).Assembly,
        typeof(MerkleTree).Assembly, typeof(CaseRegister).Assembly, typeof(RollcallServer).Assembly,
    ];

    [Obsolete("For the test runner.")]
    public Library()
        : this("")
    {
    }

    public static IEnumerable<Library> All => Assemblies.Select(a => new Library(a.GetName().Name!));

    public string Name { get; private set; } = Name;

    public Assembly Assembly => Assemblies.Single(a => a.GetName().Name == Name);

    public void Deserialize(IXunitSerializationInfo info) => Name = info.GetValue<string>(nameof(Name))!;

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(Name), Name);

    public override string ToString() => Name;
}
