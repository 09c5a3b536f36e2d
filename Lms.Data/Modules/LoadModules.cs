using Lms.Data.Modules.Files;
using Microsoft.Extensions.Logging;

namespace Lms.Data.Modules;

/// <summary>
/// Brings the content folder into the database. An unchanged module changes nothing; a changed one becomes its next version, which
/// cohorts made from then on follow. A module with a mistake in any of its files keeps the version it has, whole: half a new edition
/// would be a test without its lesson. The others load.
/// </summary>
public sealed class LoadModules(Db db, TimeProvider clock, IMeasureLessons sizes, ILogger<LoadModules> log)
{
    private const int Tries = 5;

    /// <summary>Returns how many new versions were made.</summary>
    public async Task<int> Run(string folder, CancellationToken cancel = default)
    {
        var content = ContentFolder.Read(folder);
        var made = 0;
        foreach (var edition in content.Editions)
        {
            made += await Load(VersionRows.Of(edition, sizes), cancel) ? 1 : 0;
        }

        foreach (var problem in content.Problems)
        {
            log.LogError("Content {File} line {Line}: {Problem}", problem.FilePath, problem.LineNumber, problem.Message);
        }

        await Keep(content.Problems, cancel);
        return made;
    }

    private async Task<bool> Load(VersionRows rows, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.CurrentVersion(rows.Code) is { } current && rows.Is(current))
            {
                return false;
            }

            try
            {
                var number = await db.Work(nameof(LoadModules), work => work.Insert(rows, clock.GetUtcNow()), cancel);
                log.LogInformation("Module {Code}: version {Number} loaded", rows.Code, number);
                return true;
            }
            catch (VersionTaken) when (attempt < Tries)
            {
                // Another host loads the same folder at this moment; its version is there when we look again.
            }
        }
    }

    /// <summary>Replaces what the last load found, and writes nothing when that is still what is wrong.</summary>
    private async Task Keep(IReadOnlyList<ContentProblem> problems, CancellationToken cancel)
    {
        var kept = await db.List<ContentProblem>(Sql.Problems, cancel: cancel);
        if (kept.ToHashSet().SetEquals(problems))
        {
            return;
        }

        var at = clock.GetUtcNow();
        var rows = problems.Distinct().Select(p => new { id = db.NewId(), p.FilePath, p.LineNumber, p.Message, at }).ToList();
        await db.Work(nameof(LoadModules), async work =>
        {
            await work.Execute(Sql.ForgetProblems);
            await work.Execute(Sql.KeepProblem, rows);
        }, cancel);
    }

    internal static class Sql
    {
        public const string Problems = "SELECT FilePath, LineNumber, Message FROM ContentProblem";

        public const string ForgetProblems = "DELETE FROM ContentProblem";

        public const string KeepProblem = """
            INSERT INTO ContentProblem (Id, FilePath, LineNumber, Message, FoundAt)
            VALUES (@id, @FilePath, @LineNumber, @Message, @at)
            """;
    }
}
