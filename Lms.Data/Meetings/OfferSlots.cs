using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>A mentor offers times, or takes one back that nobody booked.</summary>
public sealed class OfferSlots(Db db, TimeProvider clock)
{
    /// <summary>Times that are offered already stay as they are; one that was taken back is offered again.</summary>
    /// <param name="starts">Each on the mentor's wall and as an instant, by start.</param>
    /// <returns>How many are new; null for somebody who mentors nobody.</returns>
    /// <exception cref="RuleBroken">From <see cref="SlotRule"/></exception>
    public Task<int?> Run(IReadOnlyList<(string Local, DateTimeOffset At)> starts, string timeZone, int minutes, string? place, Scope by)
    {
        var where = place?.Trim() ?? "";
        SlotRule.Check([.. starts.Select(s => s.At)], minutes, where, clock.GetUtcNow());
        return db.Work<int?>(nameof(OfferSlots), async work =>
        {
            if (await work.Read<long>(MentoringQueries.Sql.CountMentored, new { personId = by.PersonId }) == 0)
            {
                return null;
            }

            var now = clock.GetUtcNow();
            var made = 0;
            foreach (var (local, at) in starts)
            {
                var slot = new { id = work.NewId(), mentorId = by.PersonId, local, timeZone, at, minutes, where, now };
                if (await work.Execute(Sql.OfferAgain, slot) == 1 || await work.TryInsert(Sql.Insert, slot))
                {
                    made++;
                }
            }

            await work.Audit(new AuditEntry(now, by.PersonId, nameof(OfferSlots), "Person", by.PersonId.ToString(), by.PersonId));
            return made;
        });
    }

    /// <summary>False where it is not the reader's, or somebody has booked it meanwhile.</summary>
    public Task<bool> Withdraw(Guid slotId, Scope by) => db.Work("WithdrawSlot", async work =>
    {
        if (await work.Execute(Sql.Withdraw, new { slotId, by.PersonId }) != 1)
        {
            return false;
        }

        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, "WithdrawSlot", "MentorSlot", slotId.ToString(), by.PersonId));
        return true;
    });

    internal static class Sql
    {
        public const string OfferAgain = """
            UPDATE MentorSlot SET State = 'open', StartsLocal = @local, TimeZone = @timeZone, Minutes = @minutes, Place = @where, Version = Version + 1
            WHERE MentorId = @mentorId AND StartsAt = @at AND State = 'withdrawn'
            """;

        public const string Insert = """
            INSERT INTO MentorSlot (Id, MentorId, StartsLocal, TimeZone, StartsAt, Minutes, Place, State, CreatedAt, Version)
            SELECT @id, @mentorId, @local, @timeZone, @at, @minutes, @where, 'open', @now, 1
            WHERE NOT EXISTS (SELECT 1 FROM MentorSlot WHERE MentorId = @mentorId AND StartsAt = @at)
            """;

        public const string Withdraw = "UPDATE MentorSlot SET State = 'withdrawn', Version = Version + 1 WHERE Id = @slotId AND MentorId = @PersonId AND State = 'open'";
    }
}
