using System.Globalization;
using System.Text.RegularExpressions;

namespace Rollcall.Lists;

/// <summary>What a file's name tells: <c>a_seek_2.csv</c> is the second instalment of the list <c>a_seek</c> of party <c>a</c>.</summary>
/// <param name="Party">The party as far as the name tells it.</param>
/// <param name="StandingList">The name without date and instalment.</param>
/// <param name="Instalment">Which instalment it is, 1 where the name doesn't say.</param>
/// <param name="Claim">What the list claims.</param>
/// <param name="Date">The date in the name; null where there is none.</param>
internal sealed partial record FileName(string Party, string StandingList, int Instalment, Claim Claim, DateOnly? Date)
{
    private static readonly HashSet<string> ListWords =
    [
        .. "list lists liste listes список списки перелік ցուցակ ցուցակը siyahı siyahısı сијаһы liste listesi სია قائمة فهرست لیست لist of the"
            .Split(' ').Select(Wording.Fold),
    ];

    /// <summary>Reads a file's name.</summary>
    public static FileName Read(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name).Trim();
        var date = DateForm().Match(stem);
        DateOnly? day = date.Success && DateOnly.TryParseExact(date.Value.Replace('_', '-').Replace('.', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : null;
        var rest = (day is null ? stem : stem.Remove(date.Index, date.Length)).Trim(' ', '_', '-', '.');
        var instalment = InstalmentForm().Match(rest);
        var standing = instalment.Success ? rest[..instalment.Index] : rest;
        if (standing.Length == 0)
        {
            (standing, instalment) = (stem, Match.Empty);
        }

        var words = standing.Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        var ends = Array.FindIndex(words, w => ListWords.Contains(Wording.Fold(w)) || Statuses.Read(w).Claim != Claim.Unknown);
        return new(
            ends > 0 ? string.Join(' ', words[..ends]) : standing,
            standing,
            instalment.Success && int.TryParse(instalment.Groups["n"].ValueSpan, out var n) && n > 0 ? n : 1,
            Statuses.Read(standing).Claim,
            day);
    }

    [GeneratedRegex(@"(19|20)\d\d[-_.](0[1-9]|1[0-2])[-_.]([0-2]\d|3[01])", RegexOptions.ExplicitCapture)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"([\s_\-.(№#]+(part|pt|v|ver|version|no|nr|часть|частина|ч|версия|том|մաս|hissə|bölüm|kısım|partie|ნაწილი|بخش|جزء)?[\s_\-.№]*)?(?<n>\d{1,3})\)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex InstalmentForm();
}
