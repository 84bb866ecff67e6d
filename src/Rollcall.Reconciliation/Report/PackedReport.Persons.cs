using Rollcall.Lists;

namespace Rollcall.Reconciliation;

internal sealed partial class PackedReport
{
    private void Persons()
    {
        var persons = outcome.Persons;
        json.WriteStartObject("persons");
        json.Strings("id", persons.Select(p => p.Id));
        json.Numbers("size", persons.Select(p => p.Entries.Count));
        json.Numbers("entries", persons.SelectMany(p => p.Entries.Steps()));
        json.Numbers("claims", persons.Select(p => p.Claims.Aggregate(0, (bits, c) => bits | (1 << (int)c))));
        json.Numbers("soughtAndHeld", persons.Select(p => p.SoughtAndHeld ? 1 : 0));
        Texts("reading", persons.Select(p => p.Reading));
        json.WriteStartObject("status");
        foreach (var axis in persons.SelectMany(p => p.Status.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            Texts(axis, persons.Select(p => p.Status.GetValueOrDefault(axis)));
        }

        json.WriteEndObject();
        json.WriteStartObject("best");
        foreach (var column in Shown.Where(c => persons.Any(p => p.Best.ContainsKey(c))))
        {
            json.WriteStartArray(column.Name());
            foreach (var person in persons)
            {
                Best(person, column);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Nearly always the value is what one of the person's entries says: then its place among them, from 1, is enough.</summary>
    private void Best(Person person, Column column)
    {
        if (!person.Best.TryGetValue(column, out var best))
        {
            json.WriteNumberValue(0);
            return;
        }

        for (var i = 0; i < person.Entries.Count; i++)
        {
            if (outcome.Entries[person.Entries[i]][column] == best)
            {
                json.WriteNumberValue(i + 1);
                return;
            }
        }

        json.WriteStringValue(best);
    }

    private void Findings()
    {
        json.WriteStartObject("contradictions");
        json.Numbers("person", outcome.Contradictions.Select(c => c.Person));
        Texts("kind", outcome.Contradictions.Select(c => (string?)c.Kind));
        Texts("sentence", outcome.Contradictions.Select(c => (string?)c.Sentence));
        json.Numbers("size", outcome.Contradictions.Select(c => c.Claims.Count));
        json.Numbers("entry", outcome.Contradictions.SelectMany(c => c.Claims).Select(c => c.Entry));
        Texts("value", outcome.Contradictions.SelectMany(c => c.Claims).Select(c => (string?)c.Value));
        json.WriteEndObject();

        json.WriteStartObject("questions");
        json.Numbers("party", outcome.Questions.Select(q => Array.IndexOf(_parties, q.Party)));
        json.Numbers("entry", outcome.Questions.Select(q => q.Entry));
        json.Numbers("person", outcome.Questions.Select(q => q.Person));
        json.Numbers("priority", outcome.Questions.Select(q => q.Priority));
        Texts("kind", outcome.Questions.Select(q => (string?)q.Kind));
        Texts("sentence", outcome.Questions.Select(q => (string?)q.Sentence));
        json.WriteEndObject();
    }
}
