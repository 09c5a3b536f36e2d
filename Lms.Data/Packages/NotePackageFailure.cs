namespace Lms.Data.Packages;

/// <summary>Writes on a package that its month could not be made, for those who look after it; the sweep tries again by itself.</summary>
public sealed class NotePackageFailure(Db db, TimeProvider clock)
{
    private const int Longest = 500;

    /// <param name="failure">A code of <c>errors.</c>, or what the program said.</param>
    public Task Run(Guid id, string failure) => db.Work(nameof(NotePackageFailure), work =>
        work.Execute(Sql.Failed, new { id, failure = failure[..Math.Min(failure.Length, Longest)], now = clock.GetUtcNow() }));

    internal static class Sql
    {
        public const string Failed = "UPDATE Package SET FailedAt = @now, Failure = @failure WHERE Id = @id";
    }
}
