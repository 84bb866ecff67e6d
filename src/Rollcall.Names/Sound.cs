namespace Rollcall.Names;

/// <summary>
/// A class of sounds that letters of all scripts map to. A letter that its script leaves open has a class of its own
/// (<see cref="CyrillicG"/>, <see cref="LatinC"/>): what it may stand for is in the learned costs, not in rules.
/// </summary>
internal enum Sound : byte
{
    None,

    // Vowels. Schwa is Armenian ը, Russian ы, Turkish ı: it comes and goes in spelling.
    A, E, Ae, I, O, Oe, U, Ue, Schwa, Glide,

    // Stops; the third of each row is the aspirate that Armenian and Georgian keep apart.
    B, P, Ph,
    D, T, Th,
    G, K, Kq, Q,

    // Throat.
    Gh, X, H,

    V, W, F,
    S, Z, Sh, Zh,
    Ts, Tz, Dz,
    Ch, Tch, Dj,
    R, Rr, L, M, N,

    // Letters whose sound depends on a convention that a single name does not tell.
    CyrillicG, LatinC, LatinCh, LatinJ, LatinX, LatinH, LatinZ,

    // Consonantal scripts: letters that are a consonant or a long vowel, and those that Latin drops.
    Alef, Ayn, Waw, Yeh, Heh, Hah,
    Apostrophe,
}
