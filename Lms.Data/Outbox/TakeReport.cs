using Lms.Assessments.Outbox;

namespace Lms.Data.Outbox;

/// <summary>Takes in what a server further on reported about one of our letters.</summary>
public sealed class TakeReport(Db db, TimeProvider clock)
{
    /// <param name="actorId">Who brought it; null for one found in the folder.</param>
    public Task<ReportOutcome> Run(DeliveryReport report, Guid? actorId = null) => db.Work(nameof(TakeReport), async work =>
    {
        if (BounceRule.Key(report.MessageId) is not { } key || await work.FindMail(key) is not { Email: { } email } letter)
        {
            return ReportOutcome.NotOurs;
        }

        var (outcome, answer) = BounceRule.Read(report, email);
        return outcome != ReportOutcome.Marked ? outcome
            : await work.MarkBounced(email, letter, BounceSource.Report, answer, clock.GetUtcNow(), actorId) ? ReportOutcome.Marked
            : ReportOutcome.Known;
    });
}
