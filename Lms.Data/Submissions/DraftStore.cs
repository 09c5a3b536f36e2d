using Lms.Assessments.Submissions;

namespace Lms.Data.Submissions;

/// <summary>Loads and saves the text of a draft.</summary>
internal static class DraftStore
{
    public static Task<SubmissionDraft?> FindDraft(this IReads reads, Guid submissionId) => reads.Find<SubmissionDraft>(Sql.Find, new { submissionId });

    /// <summary>False when another text came in between.</summary>
    public static async Task<bool> WriteDraft(this UnitOfWork work, Guid submissionId, DraftText text, int version, DateTimeOffset now)
    {
        var args = new { submissionId, text.Text, text.By, text.Seq, version, now };
        return version == 0 ? await work.TryInsert(Sql.Begin, args) : await work.Execute(Sql.Write, args) == 1;
    }

    internal static class Sql
    {
        public const string Find = """
            SELECT d.Text, d.ClientSeq, d.SavedAt, d.SavedBy, d.Version, p.NativeName AS Name
            FROM SubmissionDraft d JOIN Person p ON p.Id = d.SavedBy WHERE d.SubmissionId = @submissionId
            """;

        public const string Begin = "INSERT INTO SubmissionDraft (SubmissionId, Text, ClientSeq, SavedAt, SavedBy, Version) VALUES (@submissionId, @Text, @Seq, @now, @By, 1)";

        public const string Write = """
            UPDATE SubmissionDraft SET Text = @Text, ClientSeq = @Seq, SavedAt = @now, SavedBy = @By, Version = Version + 1
            WHERE SubmissionId = @submissionId AND Version = @version
            """;
    }
}
