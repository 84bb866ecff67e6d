namespace Rollcall.Register.Bench;

/// <summary>Ways to damage what a register holds.</summary>
internal enum Damage
{
    /// <summary>A cell, or a byte of a file, is changed.</summary>
    Edit,

    /// <summary>A row, or a file, is taken away.</summary>
    Delete,

    /// <summary>Two rows change places, or two files.</summary>
    Reorder,

    /// <summary>The last commands are cut off, with all that they made; the checkpoints over them too, or not.</summary>
    Truncate,

    /// <summary>Whoever has the keys writes another history and signs it.</summary>
    Fork,

    /// <summary>A time is put back; by whoever has the keys, signed anew.</summary>
    Backdate,
}
