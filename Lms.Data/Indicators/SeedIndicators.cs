using Lms.Assessments.Figures;
using Lms.Assessments.Indicators;
using Lms.Assessments.Values;
using Lms.Data.Figures;

namespace Lms.Data.Indicators;

/// <summary>
/// The first definition of <c>capacitated</c>: whoever met the module's own rule, as figures have counted from the start. The first
/// start with it, and the first with another form of roll-ups, asks for those of all facts there are to be made anew, behind the site.
/// </summary>
public sealed class SeedIndicators(Db db, TimeProvider clock, RebuildFigures rebuild) : IStartupStep
{
    public int Order => 25;

    public async Task Run(CancellationToken cancel)
    {
        var added = await db.Work(nameof(SeedIndicators), async work =>
        {
            if (await work.Versions(FigureQuestion.Capacitated) is { Count: > 0 })
            {
                return false;
            }

            var (id, now) = (work.NewId(), clock.GetUtcNow());
            return await work.AddIndicator(id, FigureQuestion.Capacitated, "Capacitated", null, now) && await work.AddVersion(new IndicatorVersionRow
            {
                Id = work.NewId(),
                IndicatorId = id,
                Rule = IndicatorText.Write(IndicatorRule.Completed),
                State = Code.Of(IndicatorState.Published),
                InForceFrom = new DateOnly(2000, 1, 1),
                Reason = "The rule with which figures began.",
                CreatedAt = now,
            });
        }, cancel);
        if (added || await rebuild.FindForm(cancel) != RebuildFigures.Form)
        {
            // Without facts there is nothing to make. Begun by a start before this one, it goes on where it was.
            await (await db.Read<long>(Sql.Facts, null, cancel) == 0 ? rebuild.SayForm(cancel)
                : await db.Find<FigureUpkeepRow>(FigureUpkeepQueries.Sql.Find, null, cancel) is null ? rebuild.Ask(cancel: cancel)
                : Task.CompletedTask);
        }
    }

    internal static class Sql
    {
        public const string Facts = "SELECT COUNT(*) FROM Fact";
    }
}
