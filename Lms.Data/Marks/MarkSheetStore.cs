using Lms.Assessments.Marks;

namespace Lms.Data.Marks;

/// <summary>Sheets of a hand-in. The submission's row is held by whoever opens or gives one, so places are counted one after the other.</summary>
internal static class MarkSheetStore
{
    /// <summary>In the order they were given; those still open last.</summary>
    public static Task<IReadOnlyList<MarkSheetRow>> ListSheets(this IReads reads, Guid submissionId, int round) =>
        reads.List<MarkSheetRow>(Sql.List, new { submissionId, round });

    public static Task<bool> TryOpenSheet(this UnitOfWork work, Guid submissionId, int round, Guid markerId, DateTimeOffset now) =>
        work.TryInsert(Sql.Open, new { submissionId, round, markerId, payload = MarkSheet.Empty.ToJson(), now });

    /// <summary>False where it was given already.</summary>
    public static async Task<bool> GiveSheet(this UnitOfWork work, MarkSheetRow sheet, int? level, int? points, DateTimeOffset now) =>
        await work.Execute(Sql.Give, new { sheet.SubmissionId, sheet.Round, sheet.MarkerId, level, points, now }) == 1;

    internal static class Sql
    {
        public const string List = """
            SELECT k.SubmissionId, k.Round, k.MarkerId, p.NativeName AS MarkerName, k.State, k.Payload, k.LevelHundredths, k.SavedAt, k.GivenAt, k.ClientSeq
            FROM MarkSheet k JOIN Person p ON p.Id = k.MarkerId
            WHERE k.SubmissionId = @submissionId AND k.Round = @round
            ORDER BY CASE WHEN k.GivenAt IS NULL THEN 1 ELSE 0 END, k.GivenAt, k.OpenedAt, k.MarkerId
            """;

        public const string Open = """
            INSERT INTO MarkSheet (SubmissionId, Round, MarkerId, State, Payload, OpenedAt, SavedAt, ClientSeq, Version)
            VALUES (@submissionId, @round, @markerId, 'open', @payload, @now, @now, 0, 1)
            """;

        public const string Give = """
            UPDATE MarkSheet SET State = 'given', LevelHundredths = @level, PointsHundredths = @points, GivenAt = @now, Version = Version + 1
            WHERE SubmissionId = @SubmissionId AND Round = @Round AND MarkerId = @MarkerId AND State = 'open'
            """;
    }
}
