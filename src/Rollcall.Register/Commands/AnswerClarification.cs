using System.Text.Json;
using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>Answers a question to a party. An answer that states a column is a claim of that party, as its rows are.</summary>
/// <param name="Clarification">The question.</param>
/// <param name="Text">The answer in words.</param>
/// <param name="Column">The standard column that it states, such as <c>father_name</c>; null for none.</param>
/// <param name="Value">What it states; null for none.</param>
public sealed record AnswerClarification(Guid Clarification, string Text, string? Column = null, string? Value = null) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker, Role.ListOfficer];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var asked = await scope.Find<ClarificationRow>(c => c.Id == Clarification, "clarification");
        var column = Stated();
        var content = new AnswerContent(CommandScope.Required(Text, "text"), column is null ? null : CommandScope.Required(Value, "value", 1_000));
        asked.Closed ??= scope.Leaf;
        scope.Db.Add(new AnswerRow
        {
            Id = Id,
            Party = asked.Party,
            Clarification = asked.Id,
            Entry = asked.Entry,
            Column = column,
            Content = scope.Seal(JsonSerializer.Serialize(content, RegisterJson.Options), Id, Places.Answer),
            By = scope.Viewer.Account,
            At = scope.At,
            Leaf = scope.Leaf,
        });
        return new(asked.Id, asked.Party);
    }

    private Column? Stated() =>
        Column is null ? null
        : Columns.TryParse(Column, out var column) && column is not (Lists.Column.RowRef or Lists.Column.RowAction) ? column
        : throw RefusedException.Invalid("column", "column is no standard column that an answer can state. Leave it out, or name one such as father_name or birth_date.");
}

/// <summary>What an answer says.</summary>
internal sealed record AnswerContent(string Text, string? Value);
