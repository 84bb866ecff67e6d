namespace Rollcall.Names;

/// <summary>What it costs to read one sound as another, in bits.</summary>
internal sealed class SoundCosts
{
    private const int Width = 64;
    private readonly float[] _swap = new float[Width * Width];
    private readonly float[] _drop = new float[Width];

    private SoundCosts()
    {
        foreach (Sound a in Enum.GetValues<Sound>())
        {
            char classA = SoundClass.Of(a);
            _drop[(int)a] = SoundClass.IsVowel(a) ? 1.2f : classA is 'h' or '\'' ? 1f : 3.5f;
            foreach (Sound b in Enum.GetValues<Sound>())
            {
                char classB = SoundClass.Of(b);
                bool vowels = SoundClass.IsVowel(a) && SoundClass.IsVowel(b);
                bool throat = classA is 'h' && classB is 'k';
                _swap[(int)a * Width + (int)b] = _swap[(int)b * Width + (int)a] = a == b ? 0
                    : classA == classB ? (vowels ? 0.4f : 0.5f)
                    : vowels ? 1.2f
                    : throat || (classA is 'x' or 'z' && classB is 'c') || (classA is 'c' && classB is 'z') ? 1.2f
                    : classA is 'v' && classB is 'f' or 'o' ? 1f
                    : 4f;
            }
        }
    }

    public static SoundCosts Standard { get; } = new();

    public float Swap(Sound a, Sound b) => Math.Min(_swap[(int)a * Width + (int)b], _swap[(int)b * Width + (int)a]);

    public float Drop(Sound sound) => _drop[(int)sound];
}
