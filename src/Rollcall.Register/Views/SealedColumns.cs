using System.Collections.Frozen;
using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>Which columns are shown to whom. A column that is named nowhere here is shown to nobody but its party and caseworkers.</summary>
public static class SealedColumns
{
    private static readonly FrozenSet<Column> Sealed = FrozenSet.ToFrozenSet(
    [
        Column.KinName, Column.KinRelation, Column.KinAddress, Column.HealthCode, Column.HealthDate, Column.HeldPlace,
        Column.PhotoRef, Column.Note, Column.MotherName, Column.Marks,
    ]);

    private static readonly FrozenSet<Column> OfRelease = FrozenSet.ToFrozenSet(
    [
        Column.FullName, Column.FamilyName, Column.GivenNames, Column.FatherName, Column.NameLatin, Column.Sex, Column.BirthDate, Column.BirthPlace,
        Column.Age, Column.AgeAsOf, Column.Category, Column.Rank, Column.CaptureDate, Column.CapturePlace, Column.LastSeenDate, Column.LastSeenPlace,
    ]);

    /// <summary>Read only with a purpose, and each reading is kept.</summary>
    public static bool IsSealed(Column column) => Sealed.Contains(column);

    /// <summary>Shown to a party to which an entry was released.</summary>
    public static bool IsReleased(Column column) => OfRelease.Contains(column);
}
