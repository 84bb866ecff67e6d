namespace Rollcall.Web.Tests;

/// <summary>The things that a call names: one party's, or such as there aren't.</summary>
internal sealed record Ids
{
    /// <summary>The name of somebody whose entry was released.</summary>
    public string Name { get; init; } = "Nobody At All";

    public Guid Party { get; init; } = Guid.NewGuid();

    public Guid List { get; init; } = Guid.NewGuid();

    public Guid Submission { get; init; } = Guid.NewGuid();

    public Guid Entry { get; init; } = Guid.NewGuid();

    public Guid Erasable { get; init; } = Guid.NewGuid();

    public Guid Withdrawable { get; init; } = Guid.NewGuid();

    public Guid Person { get; init; } = Guid.NewGuid();

    public Guid Match { get; init; } = Guid.NewGuid();

    public Guid Decision { get; init; } = Guid.NewGuid();

    public Guid Clarification { get; init; } = Guid.NewGuid();

    public Guid Release { get; init; } = Guid.NewGuid();

    public Guid Receipt { get; init; } = Guid.NewGuid();

    public Guid Account { get; init; } = Guid.NewGuid();

    public Guid Session { get; init; } = Guid.NewGuid();

    public Guid Token { get; init; } = Guid.NewGuid();

    public Guid Upload { get; init; } = Guid.NewGuid();
}
