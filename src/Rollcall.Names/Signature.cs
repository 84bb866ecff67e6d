using System.Numerics;

namespace Rollcall.Names;

/// <summary>
/// A stem in 64 bits for quick rejection: the classes of consonants that it surely has in the lower half, those that it
/// may have in the upper. A letter that its script leaves open (Hebrew פ, Latin c) is sure of none.
/// </summary>
internal static class Signature
{
    private const int Half = 32;

    // Script (* for all), sounds, classes that they surely are, classes that they may be; - for none.
    private static readonly ulong[] s_bits = Read("""
        * B p pv · * P Ph p p · * V v pv · * F v pv · * W Waw - v
        * D T t t · * Th t ts · * S Z Sh Zh s s · * LatinZ s st · * Ts Tz Dz s st · * Ch Tch Dj s st
        * G K Kq Q k k · * Gh - kl · * X CyrillicG - k · * LatinC LatinCh LatinJ LatinX - ks
        * R Rr r r · * L l l · * M m m · * N n n
        Latin G k ks
        Hebrew P B - pv · Hebrew Dj - sk
        Arabic Dj - sk · Arabic Dz Z - st · Arabic Th - ts
        Georgian Ph - pv
        Korean B P Ph - pv · Korean S Tz T Th Ch Tch Dj - st · Korean R L - rl · Korean K Kq G - ks
        Chinese B P F - pv · Chinese S Sh Zh LatinZ LatinC LatinCh LatinX LatinJ Q D T - skt · Chinese R L - rl · Chinese M N - mn · Chinese G K - ks
        """);

    /// <summary>The signature of a stem.</summary>
    public static ulong Of(ReadOnlySpan<Sound> stem, Script script)
    {
        ulong signature = 0;
        for (int i = 0; i < stem.Length; i++)
        {
            ulong bits = s_bits[(int)script * SoundCosts.Width + (int)stem[i]];
            bool open = stem[i] == Sound.G && ((i > 0 && stem[i - 1] == Sound.N) || (script == Script.Latin && i + 1 < stem.Length && stem[i + 1] is Sound.E or Sound.I or Sound.Schwa));
            signature |= open ? bits >> Half << Half : bits;
        }

        return signature;
    }

    /// <summary>The number of classes that one stem surely has and the other cannot have.</summary>
    public static int Difference(ulong a, ulong b) => BitOperations.PopCount((a & ~(b >> Half)) << Half | (b & ~(a >> Half)) & uint.MaxValue);

    private static ulong[] Read(string table)
    {
        ulong[] bits = new ulong[Scripts.Count * SoundCosts.Width];
        foreach (string entry in table.Split(['·', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = entry.Split(' ');
            ulong both = Classes(words[^2]) | Classes(words[^1]) << Half;
            foreach (Script script in words[0] == "*" ? Enum.GetValues<Script>() : [Enum.Parse<Script>(words[0])])
            {
                foreach (string sound in words[1..^2])
                {
                    bits[(int)script * SoundCosts.Width + (int)Enum.Parse<Sound>(sound)] = both;
                }
            }
        }

        return bits;
    }

    private static ulong Classes(string letters) => letters == "-" ? 0 : letters.Aggregate(0UL, (bits, c) => bits | 1UL << (c - 'a'));
}
