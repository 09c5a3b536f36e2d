using Lms.Assessments.Rules;

namespace Lms.Assessments.Aggregates;

/// <summary>
/// What a file of figures would do, line by line, given what stands. Deciding again after entering it says "the same" of every line that
/// was entered, so that a file sent twice changes nothing.
/// </summary>
public static class AggregateImport
{
    public const int MostLines = 5_000;

    /// <param name="standing">All that stands and could be meant: of the same chains, contents or tables.</param>
    public static IReadOnlyList<ImportVerdict> Decide(IReadOnlyList<ImportLine> lines, IReadOnlyList<StandingAggregate> standing)
    {
        var byChain = standing.ToDictionary(s => s.ChainKey, StringComparer.Ordinal);
        var byContent = standing.ToLookup(s => s.Entry.ContentKey, StringComparer.Ordinal);
        var (chains, contents) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var verdicts = lines.Select(One).ToList();
        RefuseRatios(verdicts, standing);
        return verdicts;

        ImportVerdict One(ImportLine line)
        {
            if (line.Entry is not { } entry)
            {
                return new ImportVerdict(line, ImportOutcome.Refused, Reason: line.Reason);
            }

            if (!chains.TryAdd(entry.ChainKey, line.Number) || !contents.TryAdd(entry.ContentKey, line.Number))
            {
                return new ImportVerdict(line, ImportOutcome.Refused, Reason: new RuleBroken("aggregate.twice_in_file", chains.TryGetValue(entry.ChainKey, out var first) && first != line.Number ? first : contents[entry.ContentKey]));
            }

            if (byContent[entry.ContentKey].FirstOrDefault(s => s.ChainKey != entry.ChainKey) is { } other)
            {
                return new ImportVerdict(line, ImportOutcome.Refused, other, new RuleBroken("aggregate.known"));
            }

            return byChain.GetValueOrDefault(entry.ChainKey) is { } same
                ? new ImportVerdict(line, same.Entry == entry ? ImportOutcome.Same : ImportOutcome.Changes, same)
                : new ImportVerdict(line, ImportOutcome.New);
        }
    }

    /// <summary>
    /// Says no to figures whose split follows one ratio, together with what stands of the same table, without being called estimated.
    /// </summary>
    /// <exception cref="RuleBroken"><c>aggregate.split_by_ratio</c></exception>
    public static void CheckSplit(AggregateEntry entry, StandingAggregate? corrects, IEnumerable<StandingAggregate> standing)
    {
        var verdicts = new List<ImportVerdict> { new(new ImportLine(0, entry), ImportOutcome.New, corrects) };
        RefuseRatios(verdicts, [.. standing]);
        if (verdicts[0].Reason is { } reason)
        {
            throw reason;
        }
    }

    private static void RefuseRatios(List<ImportVerdict> verdicts, IReadOnlyList<StandingAggregate> standing)
    {
        var replaced = verdicts.Select(v => v.Standing?.Id).OfType<Guid>().ToHashSet();
        var told = standing.Where(s => !replaced.Contains(s.Id)).Select(s => (Place: -1, s.Entry))
            .Concat(verdicts.Index().Where(v => v.Item.Outcome != ImportOutcome.Refused).Select(v => (Place: v.Index, Entry: v.Item.Line.Entry!)))
            .Where(t => t.Entry.CountedSplit is not null)
            .GroupBy(t => t.Entry.TableKey, StringComparer.Ordinal);
        foreach (var table in told)
        {
            // One hand may have used several ratios: what follows one is set aside, and the rest is asked again.
            var rows = table.ToList();
            while (SplitPattern.Find([.. rows.Select(r => r.Entry.CountedSplit!.Value)]) is { } pattern)
            {
                var ratio = Math.Max(pattern.MenBasisPoints, 10_000 - pattern.MenBasisPoints);
                foreach (var place in pattern.Rows.Select(r => rows[r].Place).Where(p => p >= 0 && verdicts[p].Outcome != ImportOutcome.Same))
                {
                    verdicts[place] = verdicts[place] with { Outcome = ImportOutcome.Refused, Reason = new RuleBroken("aggregate.split_by_ratio", ratio / 10_000m, pattern.Rows.Count) };
                }

                rows = [.. rows.Where((_, n) => !pattern.Rows.Contains(n))];
            }
        }
    }
}
