namespace Lms.Data.Mentorships;

/// <summary>Whose mentor a reader is, as a condition on a row called <c>scoped</c> with <c>EnrolmentId</c>. A scope over everything changes nothing here.</summary>
internal static class MentorScope
{
    /// <summary>The reader mentors that person now. Whoever was their mentor before is nobody to them.</summary>
    public const string OverMentee = """
        EXISTS (
            SELECT 1 FROM Mentorship ms JOIN Enrolment me ON me.Id = ms.EnrolmentId
            WHERE ms.MentorId = @scopePerson AND ms.EndedAt IS NULL AND me.State <> 'withdrawn' AND ms.EnrolmentId = scoped.EnrolmentId)
        """;
}
