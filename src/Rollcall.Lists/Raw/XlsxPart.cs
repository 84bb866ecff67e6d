using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Rollcall.Lists;

/// <summary>
/// One XML part of a workbook, node by node. XmlReader over the zip entry rather than OpenXmlReader: it can read a text
/// in pieces, so that one of half a gigabyte is never held, and it refuses every DTD.
/// </summary>
internal sealed class XlsxPart : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    private readonly InflationMeter _meter;
    private readonly int _longest;
    private readonly char[] _piece = new char[1024];
    private readonly StringBuilder _text = new();

    public XlsxPart(ZipArchiveEntry entry, InflationMeter meter, ReadLimits limits)
    {
        _meter = meter;
        _longest = limits.CellLength;
        Xml = XmlReader.Create(new MeteredStream(entry.Open(), meter), Settings);
    }

    public XmlReader Xml { get; }

    public bool IsStart => Xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => Xml.NodeType == XmlNodeType.EndElement;

    public bool Read()
    {
        _meter.NextNode();
        return Xml.Read();
    }

    /// <summary>Appends the text node that the reader stands on, up to one character more than a cell may have.</summary>
    public void Append(StringBuilder text)
    {
        if (Xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
        {
            return;
        }

        int length;
        do
        {
            _meter.NextNode();
            length = Xml.ReadValueChunk(_piece, 0, _piece.Length);
            text.Append(_piece, 0, Math.Min(length, _longest + 1 - text.Length));
        }
        while (length > 0);
    }

    /// <summary>
    /// The text of a string item, with its runs joined and its phonetic guide left out, from its start to its end tag.
    /// </summary>
    public string ReadString(StringPool pool)
    {
        _text.Clear();
        if (Xml.IsEmptyElement)
        {
            return "";
        }

        var depth = Xml.Depth;
        var inText = false;
        var inPhonetic = false;
        while (Read() && !(IsEnd && Xml.Depth == depth))
        {
            if (IsStart || IsEnd)
            {
                var inside = IsStart && !Xml.IsEmptyElement;
                inText = Xml.LocalName == "t" ? inside : inText;
                inPhonetic = Xml.LocalName == "rPh" ? inside : inPhonetic;
            }
            else if (inText && !inPhonetic)
            {
                Append(_text);
            }
        }

        return Unescaped(_text, pool);
    }

    /// <summary>The text of a simple element, from its start to its end tag.</summary>
    public string ReadValue(StringPool pool)
    {
        _text.Clear();
        if (Xml.IsEmptyElement)
        {
            return "";
        }

        var depth = Xml.Depth;
        while (Read() && !(IsEnd && Xml.Depth == depth))
        {
            Append(_text);
        }

        return Unescaped(_text, pool);
    }

    public void Dispose() => Xml.Dispose();

    /// <summary>Spreadsheets write a character that XML can't hold as <c>_x000D_</c>.</summary>
    private static string Unescaped(StringBuilder text, StringPool pool)
    {
        Span<char> few = stackalloc char[64];
        if (text.Length <= few.Length)
        {
            text.CopyTo(0, few, text.Length);
        }

        var raw = text.Length <= few.Length ? pool.Get(few[..text.Length]) : text.ToString();
        var at = raw.IndexOf("_x", StringComparison.Ordinal);
        while (at >= 0 && at + 7 <= raw.Length)
        {
            if (raw[at + 6] == '_'
                && ushort.TryParse(raw.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                raw = $"{raw.AsSpan(0, at)}{(char)code}{raw.AsSpan(at + 7)}";
            }

            at = raw.IndexOf("_x", at + 1, StringComparison.Ordinal);
        }

        return raw;
    }
}
