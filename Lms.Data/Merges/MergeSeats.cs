using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Assessments.Waits;
using Lms.Data.Enrolments;
using Lms.Data.Waits;

namespace Lms.Data.Merges;

/// <summary>
/// One human takes one seat: what both had in a cohort ends for one of them, and its seat goes to the next in line. Taken back, it is as it
/// was, where a seat is still free; an offer that was open has become the place in line it came from.
/// </summary>
internal static class MergeSeats
{
    /// <summary>Takes the rows of all cohorts in question, in one order.</summary>
    public static async Task HoldCohortsOf(this UnitOfWork work, Guid kept, Guid away)
    {
        foreach (var cohort in (await work.List<Guid>(Sql.Cohorts, new { kept, away })).OrderBy(c => c.ToString(), StringComparer.Ordinal))
        {
            await work.HoldCohort(cohort);
        }
    }

    /// <summary>After the rows have moved.</summary>
    public static async Task<ValueList<EndedSeat>> EndDoubles(this UnitOfWork work, Guid kept, IReadOnlyList<MovedRows> rows, Guid by, DateTimeOffset now)
    {
        var ended = new List<EndedSeat>();
        foreach (var row in await work.List<SeatRow>(Sql.Enrolments, new { ids = Stayed(rows, CohortColumns.Enrolment) }))
        {
            await work.Withdraw(row.Id, null, now);
            await work.GiveSeatBack(row.CohortId);
            ended.Add(new EndedSeat(CohortColumns.Enrolment, row.Id, row.CohortId, row.State, HeldSeat: true));
        }

        foreach (var row in await work.List<SeatRow>(Sql.Places, new { kept, ids = Stayed(rows, CohortColumns.Place) }))
        {
            await work.ClosePlace(row.Id, WaitState.Withdrawn, null, now);
            var held = row.State == Code.Of(WaitState.Offered);
            if (held)
            {
                await work.GiveSeatBack(row.CohortId);
            }

            ended.Add(new EndedSeat(CohortColumns.Place, row.Id, row.CohortId, row.State, held));
        }

        foreach (var row in await work.List<SeatRow>(Sql.Nominations, new { kept, ids = Stayed(rows, CohortColumns.Nomination) }))
        {
            await work.Execute(Sql.WithdrawNomination, new { row.Id, by, now });
            ended.Add(new EndedSeat(CohortColumns.Nomination, row.Id, row.CohortId, row.State, HeldSeat: false));
        }

        foreach (var id in await work.List<Guid>(Sql.Roles, new { ids = Stayed(rows, DeskColumns.Role) }))
        {
            await work.Execute(Sql.EndRole, new { id, now });
            ended.Add(new EndedSeat(DeskColumns.Role, id, null, null, HeldSeat: false));
        }

        foreach (var cohort in ended.Where(e => e.HeldSeat).Select(e => e.CohortId!.Value).Distinct())
        {
            await work.OfferFreeSeats(cohort, now);
        }

        return [.. ended];
    }

    /// <exception cref="RuleBroken"><c>merge.seat_gone</c></exception>
    public static async Task RestoreDoubles(this UnitOfWork work, PersonMerge merge)
    {
        foreach (var seat in merge.Doubles.Ended)
        {
            switch (seat.Column)
            {
                case CohortColumns.Enrolment:
                    if (await work.Execute(Sql.Reactivate, new { seat.Id }) == 1 && !await work.TakeSeatBack(seat.CohortId!.Value))
                    {
                        throw new RuleBroken("merge.seat_gone");
                    }

                    break;
                case CohortColumns.Place:
                    await work.Execute(Sql.Wait, new { seat.Id });
                    break;
                case CohortColumns.Nomination:
                    await work.Execute(Sql.Propose, new { seat.Id });
                    break;
                default:
                    await work.Execute(Sql.ResumeRole, new { seat.Id, at = merge.MergedAt });
                    break;
            }
        }
    }

    private static IReadOnlyList<Guid> Stayed(IReadOnlyList<MovedRows> rows, string column) =>
        MergeStore.Some([.. rows.Where(r => r.Column == column).SelectMany(r => r.Stayed).Select(k => k.Id)]);

    private sealed record SeatRow
    {
        public Guid Id { get; init; }

        public Guid CohortId { get; init; }

        public string State { get; init; } = "";
    }

    internal static class Sql
    {
        private const string Seated = "EXISTS (SELECT 1 FROM Enrolment e WHERE e.PersonId = @kept AND e.CohortId = x.CohortId AND e.State <> 'withdrawn')";

        public const string Cohorts = """
            SELECT x.CohortId FROM Enrolment x WHERE x.PersonId = @away OR x.PersonId = @kept
            UNION SELECT x.CohortId FROM WaitingPlace x WHERE x.PersonId = @away OR x.PersonId = @kept
            UNION SELECT x.CohortId FROM Nomination x WHERE x.PersonId = @away OR x.PersonId = @kept
            """;

        public const string Enrolments = "SELECT x.Id, x.CohortId, x.State FROM Enrolment x WHERE x.Id IN @ids AND x.State = 'active' ORDER BY x.Id";

        public const string Places = """
            SELECT x.Id, x.CohortId, x.State FROM WaitingPlace x
            WHERE x.State IN ('waiting', 'offered') AND (x.Id IN @ids OR (x.PersonId = @kept AND
            """ + " " + Seated + ")) ORDER BY x.Id";

        public const string Nominations = """
            SELECT x.Id, x.CohortId, x.State FROM Nomination x
            WHERE x.State = 'proposed' AND (x.Id IN @ids OR (x.PersonId = @kept AND
            """ + " " + Seated + ")) ORDER BY x.Id";

        public const string WithdrawNomination = "UPDATE Nomination SET State = 'withdrawn', DecidedBy = @by, DecidedAt = @now WHERE Id = @Id AND State = 'proposed'";
        public const string Roles = "SELECT x.Id FROM RoleAssignment x WHERE x.Id IN @ids AND x.EndedAt IS NULL ORDER BY x.Id";
        public const string EndRole = "UPDATE RoleAssignment SET EndedAt = @now WHERE Id = @id";

        // A list that was taken back since took its people off.
        public const string Reactivate = """
            UPDATE Enrolment SET State = 'active', WithdrawnAt = NULL, WithdrawnReason = NULL, Version = Version + 1
            WHERE Id = @Id AND State = 'withdrawn'
                AND NOT EXISTS (SELECT 1 FROM ImportRow r WHERE r.EnrolmentId = Enrolment.Id AND r.Result = 'taken_back')
            """;

        public const string Wait = """
            UPDATE WaitingPlace SET State = 'waiting', OfferedAt = NULL, OfferEndsAt = NULL, EndedAt = NULL
            WHERE Id = @Id AND State = 'withdrawn' AND NOT EXISTS (
                SELECT 1 FROM WaitingPlace k WHERE k.CohortId = WaitingPlace.CohortId AND k.PersonId = WaitingPlace.PersonId AND k.State IN ('waiting', 'offered'))
            """;

        public const string Propose = """
            UPDATE Nomination SET State = 'proposed', DecidedBy = NULL, DecidedAt = NULL
            WHERE Id = @Id AND State = 'withdrawn' AND NOT EXISTS (
                SELECT 1 FROM Nomination k WHERE k.CohortId = Nomination.CohortId AND k.PersonId = Nomination.PersonId AND k.State = 'proposed')
            """;

        public const string ResumeRole = "UPDATE RoleAssignment SET EndedAt = NULL WHERE Id = @Id AND EndedAt = @at";
    }
}
