using System.Numerics;

namespace Rollcall.Names;

/// <summary>
/// The consonants of a stem, four bits each, in the two readings that letters may have that are one consonant or another: what
/// tells in a few instructions that two words are more than a slip apart.
/// </summary>
/// <param name="Soft">The one reading.</param>
/// <param name="Hard">The other reading, often the same.</param>
/// <param name="Sounds">How many sounds the stem has, or 0 where vowels are not written.</param>
internal readonly record struct Consonants(ulong Soft, ulong Hard, int Sounds)
{
    // A word whose consonants are near another's, and that has so many vowels more, is another name.
    private const int MoreSounds = 3;

    public static Consonants Of(NamePart part) => new(
        PartKey.Packed(part.Stem, part.Script, false), PartKey.Packed(part.Stem, part.Script, true),
        part.Script is Script.Arabic or Script.Hebrew ? 0 : part.Stem.Length);

    /// <summary>Whether in some reading at most one consonant is another one, is missing, or stands after its neighbour.</summary>
    public bool AreNear(Consonants other) =>
        (Sounds == 0 || other.Sounds == 0 || Math.Abs(Sounds - other.Sounds) < MoreSounds) && AreNearByLetters(other);

    private bool AreNearByLetters(Consonants other) =>
        AreNear(Soft, other.Soft) || (Hard != Soft && AreNear(Hard, other.Soft))
        || (other.Hard != other.Soft && (AreNear(Soft, other.Hard) || (Hard != Soft && AreNear(Hard, other.Hard))));

    private static bool AreNear(ulong a, ulong b)
    {
        if (a == b)
        {
            return true;
        }

        var first = BitOperations.TrailingZeroCount(a ^ b) & ~3;
        var (x, y) = (a >> first, b >> first);
        var (restOfX, restOfY) = (x >> 4, y >> 4);
        return restOfX == restOfY || restOfX == y || x == restOfY
            || ((x & 15) == (restOfY & 15) && (y & 15) == (restOfX & 15) && restOfX >> 4 == restOfY >> 4);
    }
}
