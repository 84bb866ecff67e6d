namespace Rollcall.Names;

/// <summary>
/// Letters and groups of letters of all scripts and the sounds they stand for, read from the tables. The longest
/// group wins; <c>^</c> and <c>$</c> in a table are the beginning and the end of a word.
/// </summary>
internal sealed class LetterTable
{
    private const int Reach = 0x2000;
    private readonly short[] _roots = new short[Reach];
    private readonly List<Node> _nodes = [new Node()];

    private LetterTable(params ReadOnlySpan<string> tables)
    {
        foreach (string table in tables)
        {
            foreach (string entry in table.Split(['·', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                string[] words = entry.Split(' ');
                Add(words[0], [.. words[1..].Select(Enum.Parse<Sound>).Where(s => s != Sound.None)]);
            }
        }
    }

    public static LetterTable Known { get; } = new(
        LatinLetters.Table, CyrillicLetters.Table, ArmenianLetters.Table, GeorgianLetters.Table,
        ArabicLetters.Table, HebrewLetters.Table, GreekLetters.Table, KoreanLetters.Table);

    /// <summary>Writes the sounds of a folded word; returns how many, at most the length of <paramref name="sounds"/>.</summary>
    public int Read(ReadOnlySpan<char> word, Span<Sound> sounds)
    {
        int count = 0;
        for (int at = 0; at < word.Length;)
        {
            Node? best = null;
            int length = 1;
            if (at == 0)
            {
                (best, length) = Longest(Root('^'), word, 0);
            }

            if (best is null)
            {
                (best, length) = Longest(Root(word[at]), word, at + 1);
                length++;
            }

            at += Math.Max(1, length);
            foreach (Sound sound in best?.Sounds ?? [])
            {
                // A doubled letter is one sound in every convention that we read.
                if (count > 0 && sounds[count - 1] == sound)
                {
                    continue;
                }

                if (count == sounds.Length)
                {
                    return count;
                }

                sounds[count++] = sound;
            }
        }

        return count;
    }

    private static (Node? Node, int Length) Longest(Node? node, ReadOnlySpan<char> word, int at)
    {
        Node? best = node?.Sounds is null ? null : node;
        int length = 0;
        for (int next = at; node is not null; next++)
        {
            if (next == word.Length)
            {
                return node.Next('$') is { Sounds: not null } end ? (end, next - at) : (best, length);
            }

            node = node.Next(word[next]);
            if (node?.Sounds is not null)
            {
                (best, length) = (node, next - at + 1);
            }
        }

        return (best, length);
    }

    private Node? Root(char c) => c < Reach && _roots[c] != 0 ? _nodes[_roots[c]] : null;

    private void Add(string letters, Sound[] sounds)
    {
        Node? node = Root(letters[0]);
        if (node is null)
        {
            node = new Node();
            _roots[letters[0]] = (short)_nodes.Count;
            _nodes.Add(node);
        }

        foreach (char c in letters.AsSpan(1))
        {
            node = node.Next(c) ?? node.Grow(c);
        }

        node.Sounds = sounds;
    }

    private sealed class Node
    {
        private char[] _letters = [];
        private Node[] _nodes = [];

        public Sound[]? Sounds { get; set; }

        public Node? Next(char c)
        {
            int at = Array.IndexOf(_letters, c);
            return at < 0 ? null : _nodes[at];
        }

        public Node Grow(char c)
        {
            var node = new Node();
            _letters = [.. _letters, c];
            _nodes = [.. _nodes, node];
            return node;
        }
    }
}
