using Lms.Data.Completions;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Languages;
using MiniExcelLibs;

namespace Lms.Web.Completions;

/// <summary>The board as a workbook: how each requirement stands, and what is missing of it in words. Everything is a text or a number, nothing a formula.</summary>
internal static class BoardWorkbook
{
    public static byte[] Of(Board board, IReadOnlyList<BoardPerson> people, Words words)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(people.Select(p => Row(board, p, words)).ToList(), sheetName: SheetName(words["completions.board"]));
        return stream.ToArray();
    }

    /// <summary>A tab takes 31 signs and not all of them, whatever the language makes of the word.</summary>
    internal static string SheetName(string title)
    {
        var name = new string([.. title.Where(c => !":\\/?*[]".Contains(c, StringComparison.Ordinal)).Take(31)]).Trim(' ', '\'');
        return name.Length > 0 ? name : "1";
    }

    private static Dictionary<string, object?> Row(Board board, BoardPerson person, Words words)
    {
        var row = new Dictionary<string, object?>
        {
            [words["attendances.latin_name"]] = person.LatinName,
            [words["attendances.native_name"]] = person.NativeName,
            [words["people.institution"]] = person.InstitutionName,
            [words["completions.rule_head"]] = person.RuleNumber,
        };
        foreach (var measure in board.Columns)
        {
            var standing = person.At(measure);
            row[words.NameOf(measure)] = standing is null ? null : words.State(standing.State);
            row[words["completions.lacks_head", ("name", words.NameOf(measure))]] = standing is null or { IsDone: true } ? null : words.Lack(standing);
        }

        return row;
    }
}
