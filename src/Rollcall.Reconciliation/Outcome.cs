using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>What the evidence says of two entries.</summary>
public enum Verdict
{
    /// <summary>The two entries are held to be one person.</summary>
    Same,

    /// <summary>They may be one person; somebody has to look.</summary>
    Possible,

    /// <summary>They are held to be two persons.</summary>
    Different,
}

/// <summary>What two entries that are not the same person may be to each other.</summary>
public enum Relation
{
    /// <summary>Nothing stands out.</summary>
    None,

    /// <summary>Same father's name and family name, another given name.</summary>
    Siblings,

    /// <summary>The given name of one is the father's name of the other, with the same family name.</summary>
    ParentAndChild,

    /// <summary>Same names, but birth dates or other facts contradict each other.</summary>
    Namesakes,
}

/// <summary>What one attribute says for or against two entries being one person.</summary>
/// <param name="Attribute">The attribute: <c>family_name</c>, <c>birth_date</c>, … or <c>prior</c>.</param>
/// <param name="Left">What the left entry says; null where it says nothing.</param>
/// <param name="Right">What the right entry says; null where it says nothing.</param>
/// <param name="Bits">Evidence in bits: above zero for one person, below zero for two.</param>
/// <param name="Sentence">The evidence in words that a caseworker understands.</param>
public sealed record Evidence(string Attribute, string? Left, string? Right, double Bits, string Sentence);

/// <summary>A scored pair of entries.</summary>
/// <param name="Left">Index into <see cref="Outcome.Entries"/>; below <paramref name="Right"/>.</param>
/// <param name="Right">Index into <see cref="Outcome.Entries"/>.</param>
/// <param name="Weight">Match weight in bits, prior included.</param>
/// <param name="Probability">The probability that the two are one person, in 0..1.</param>
/// <param name="Verdict">What was made of it.</param>
/// <param name="Relation">What the two may be to each other where they are two.</param>
public sealed record Match(int Left, int Right, double Weight, double Probability, Verdict Verdict, Relation Relation);

/// <summary>One claim within a contradiction.</summary>
/// <param name="Entry">Index into <see cref="Outcome.Entries"/>.</param>
/// <param name="Value">What it says.</param>
public sealed record OpposingClaim(int Entry, string Value);

/// <summary>Facts of one person that cannot all be true.</summary>
/// <param name="Person">Index into <see cref="Outcome.Persons"/>.</param>
/// <param name="Kind"><c>birth_date</c>, <c>sex</c>, <c>father_name</c>, <c>claim</c> (one seeks, the other says dead), …</param>
/// <param name="Sentence">The contradiction in words.</param>
/// <param name="Claims">Who says what; at least two.</param>
public sealed record Contradiction(int Person, string Kind, string Sentence, IReadOnlyList<OpposingClaim> Claims);

/// <summary>A question to a party about one of its entries.</summary>
/// <param name="Party">Whom to ask.</param>
/// <param name="Entry">Index into <see cref="Outcome.Entries"/> of the entry that is asked about.</param>
/// <param name="Person">Index into <see cref="Outcome.Persons"/>.</param>
/// <param name="Kind">What it is about: <c>missing_father_name</c>, <c>contradiction</c>, <c>possible_match</c>, …</param>
/// <param name="Priority">1 first: someone sought and perhaps held depends on it; 3 last.</param>
/// <param name="Sentence">The question in plain words that an officer could send. It says nothing of another party's data.</param>
public sealed record Question(string Party, int Entry, int Person, string Kind, int Priority, string Sentence);

/// <summary>A person: the entries held to be one human being.</summary>
/// <param name="Id">Stable for the same entries, whatever the order of the files.</param>
/// <param name="Entries">Indexes into <see cref="Outcome.Entries"/>, ascending; withdrawn and superseded rows among them.</param>
/// <param name="Best">The best-supported value of each column that any entry fills, as handed in.</param>
/// <param name="Reading">The name in Latin letters, for a reader who cannot read the script; null if it is in Latin.</param>
/// <param name="Claims">What is claimed by entries in force, each once.</param>
/// <param name="SoughtAndHeld">One party seeks the person and another says that it holds them.</param>
/// <param name="Status">Values of the status axes by axis name (<c>fate</c>, <c>whereabouts</c>, <c>evidence</c>, <c>reconciliation</c>).</param>
/// <param name="Contradictions">How many contradictions there are.</param>
public sealed record Person(
    string Id,
    IReadOnlyList<int> Entries,
    IReadOnlyDictionary<Column, string> Best,
    string? Reading,
    IReadOnlyList<Claim> Claims,
    bool SoughtAndHeld,
    IReadOnlyDictionary<string, string> Status,
    int Contradictions);

/// <summary>How the model sees one level of one attribute.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Level">The level in words: <c>same day</c>, <c>one letter differs</c>.</param>
/// <param name="M">Share of pairs of one person that fall into the level.</param>
/// <param name="U">Share of pairs of two persons that fall into the level.</param>
public sealed record ModelLevel(string Attribute, string Level, double M, double U)
{
    /// <summary>The evidence of the level: log2(m/u).</summary>
    public double Bits => Math.Log2(M / U);
}

/// <summary>The whole result of a reconciliation. Immutable; the same input gives the same outcome, whatever the threads.</summary>
public sealed class Outcome
{
    /// <summary>The files in the order of their names.</summary>
    public required IReadOnlyList<ListFile> Lists { get; init; }

    /// <summary>All entries of all files, by file and row.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>The index of each entry's file in <see cref="Lists"/>.</summary>
    public required IReadOnlyList<int> ListOf { get; init; }

    /// <summary>The persons; every entry belongs to exactly one.</summary>
    public required IReadOnlyList<Person> Persons { get; init; }

    /// <summary>The index of each entry's person in <see cref="Persons"/>.</summary>
    public required IReadOnlyList<int> PersonOf { get; init; }

    /// <summary>False for an entry that a later one of its list changed or withdrew.</summary>
    public required IReadOnlyList<bool> InForce { get; init; }

    /// <summary>Scored pairs above the threshold of being listed, by left and right entry.</summary>
    public required IReadOnlyList<Match> Matches { get; init; }

    /// <summary>What contradicts what.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>What to ask whom, most important first within a party.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>How the model sees evidence.</summary>
    public required IReadOnlyList<ModelLevel> Model { get; init; }

    /// <summary>The evidence of a pair of entries, prior first; the bits add up to the match's weight.</summary>
    public required Func<int, int, IReadOnlyList<Evidence>> Explain { get; init; }
}
