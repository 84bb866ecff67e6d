namespace Rollcall.Names;

/// <summary>What a part of a name is in it.</summary>
public enum NameRole
{
    /// <summary>The given name.</summary>
    Given,

    /// <summary>The father's given name: a patronymic, a genitive, a name after <c>bin</c>.</summary>
    Father,

    /// <summary>The family name.</summary>
    Family,

    /// <summary>A name of origin or descent that can be left out: <c>al-Tikriti</c>.</summary>
    Nisba,

    /// <summary>A word that joins names: <c>bin</c>, <c>oğlu</c>, <c>von</c>.</summary>
    Particle,

    /// <summary>A rank or form of address: <c>Mr</c>, <c>рядовой</c>.</summary>
    Title,
}
