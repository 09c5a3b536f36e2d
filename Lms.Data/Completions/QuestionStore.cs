using Lms.Assessments.Completions;
using Lms.Assessments.Values;
using Lms.Data.Modules;

namespace Lms.Data.Completions;

/// <summary>Whether a cohort's module has statements to ask again 90 days later; the content is read only where a rule asks for it.</summary>
internal static class QuestionStore
{
    public static async Task<bool> AsksQuestions(this IReads reads, Guid cohortId, IEnumerable<CompletionRule> rules) =>
        rules.All(r => r.Requirements.All(q => q.Measure != Measure.FollowUp))
        || CanonicalJson.Read<ModuleContent>(await reads.Read<string>(Sql.Content, new { cohortId })) is { Attitude.Count: > 0 } or { Practice.Count: > 0 };

    internal static class Sql
    {
        public const string Content = "SELECT v.Payload FROM ModuleVersion v JOIN Cohort c ON c.ModuleVersionId = v.Id WHERE c.Id = @cohortId";
    }
}
