using Lms.Assessments.Indicators;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Indicators;

/// <summary>Writes the next version of an indicator as a draft, and the indicator itself where it is new.</summary>
public sealed class DraftIndicator(Db db, TimeProvider clock)
{
    /// <summary>
    /// The draft's id. Throws what <see cref="IndicatorText.Parse"/> throws, <c>indicators.code</c>, <c>indicators.name</c>,
    /// <c>indicators.reason</c>, <c>indicators.no_module</c> and <c>indicators.meanwhile</c>.
    /// </summary>
    /// <param name="name">Of a new indicator; left out for one that is there.</param>
    public async Task<Guid> Run(string code, string? name, string ruleText, DateOnly inForceFrom, string reason, Guid by)
    {
        var key = code.Trim().ToLowerInvariant();
        if (key.Length is 0 or > 40 || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            throw new RuleBroken("indicators.code");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("indicators.reason");
        }

        var rule = IndicatorText.Parse(ruleText);
        return await db.Work(nameof(DraftIndicator), async work =>
        {
            var now = clock.GetUtcNow();
            await CheckModules(work, rule);
            var draft = new IndicatorVersionRow
            {
                Id = work.NewId(),
                IndicatorId = await work.Find<FoundRow>(Sql.Indicator, new { key }) is { } found ? found.Id : await Add(work, key, name, by, now),
                Rule = IndicatorText.Write(rule),
                State = Code.Of(IndicatorState.Draft),
                InForceFrom = inForceFrom,
                Reason = reason.Trim(),
                CreatedAt = now,
                CreatedBy = by,
            };
            if (!await work.AddVersion(draft))
            {
                throw new RuleBroken("indicators.meanwhile");
            }

            await work.Audit(new AuditEntry(now, by, nameof(DraftIndicator), "Indicator", draft.Id.ToString()));
            return draft.Id;
        });
    }

    private static async Task<Guid> Add(UnitOfWork work, string key, string? name, Guid by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleBroken("indicators.name");
        }

        var id = work.NewId();
        return await work.AddIndicator(id, key, name.Trim(), by, now) ? id : throw new RuleBroken("indicators.meanwhile");
    }

    private static async Task CheckModules(UnitOfWork work, IndicatorRule rule)
    {
        var known = rule.Modules.Count == 0 ? [] : await work.List<string>(Sql.Modules, new { codes = rule.Modules });
        if (rule.Modules.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new RuleBroken("indicators.no_module", unknown);
        }
    }

    internal sealed record FoundRow
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string Indicator = "SELECT Id FROM Indicator WHERE Code = @key";

        public const string Modules = "SELECT Code FROM Module WHERE Code IN @codes";
    }
}
