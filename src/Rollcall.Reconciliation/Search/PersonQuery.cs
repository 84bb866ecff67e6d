using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>What is known of a person who is looked for. A name or a number has to be; all else helps to tell namesakes apart.</summary>
public sealed record PersonQuery
{
    /// <summary>The name, in any script and order; parts may be missing.</summary>
    public string? Name { get; init; }

    /// <summary>The father's name, where it is known apart from the name.</summary>
    public string? FatherName { get; init; }

    /// <summary>The birth date as far as it is known; <see cref="PartialDates.Parse"/> reads it from a text.</summary>
    public PartialDate? Birth { get; init; }

    /// <summary>Where the person was born.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>When the person was captured or last seen.</summary>
    public PartialDate? Event { get; init; }

    /// <summary>Where the person was captured or last seen.</summary>
    public string? EventPlace { get; init; }

    /// <summary>A service number or another own number, however written.</summary>
    public string? Number { get; init; }

    /// <summary>The unit's number, however written.</summary>
    public string? Unit { get; init; }

    /// <summary>The sex.</summary>
    public Sex Sex { get; init; }
}
