using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>Keeps one copy of what many entries say alike, so that an entry costs little more than references.</summary>
internal sealed class EntryPool
{
    private readonly Dictionary<(string, NameRole), NamePart> _parts = [];
    private readonly Dictionary<PartialDate, PartialDate> _dates = [];
    private readonly Dictionary<string, string> _texts = [];

    public PreparedEntry Pooled(PreparedEntry entry) => entry with
    {
        Family = Pooled(entry.Family),
        Given = Pooled(entry.Given),
        Father = Pooled(entry.Father),
        Birth = Pooled(entry.Birth),
        Event = Pooled(entry.Event),
        BirthPlace = Pooled(entry.BirthPlace),
        EventPlace = Pooled(entry.EventPlace),
        Rank = Pooled(entry.Rank),
        RankText = Pooled(entry.RankText),
        Unit = Pooled(entry.Unit),
    };

    public NamePart? Pooled(NamePart? part)
    {
        if (part is null)
        {
            return null;
        }

        return _parts.TryGetValue((part.Text, part.Role), out var known) ? known : _parts[(part.Text, part.Role)] = part;
    }

    private PartialDate? Pooled(PartialDate? date) =>
        date is null ? null : _dates.TryGetValue(date, out var known) ? known : _dates[date] = date;

    private string? Pooled(string? text) => text is null ? null : _texts.TryGetValue(text, out var known) ? known : _texts[text] = text;
}
