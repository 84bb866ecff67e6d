using System.Text;

namespace Rollcall.Linkage;

/// <summary>Texts one after another as UTF-8.</summary>
internal sealed class ValueBuffer
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public void Append(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (Length + most > _bytes.Length)
        {
            Array.Resize(ref _bytes, (Length + most) * 2);
        }

        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();
}
