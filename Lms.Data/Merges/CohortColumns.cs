using Lms.Assessments.Merges;

namespace Lms.Data.Merges;

/// <summary>Seats, lines and mentoring. Enrolments come first: what follows is told by them whose cohort it is.</summary>
internal static class CohortColumns
{
    public static IReadOnlyList<MergedColumn> All { get; } =
    [
        new(Enrolment, MergeThing.Enrolments, Sql.Enrolments, Sql.MoveEnrolment),
        new("EnrolmentTransfer.PersonId", MergeThing.Enrolments, Sql.Transfers, Sql.MoveTransfer),
        new(Nomination, MergeThing.Lines, Sql.Nominations, Sql.MoveNomination),
        new("NominationRow.PersonId", MergeThing.Lines, Sql.NominationRows, Sql.MoveNominationRow),
        new(Place, MergeThing.Lines, Sql.Places, Sql.MovePlace),
        new("CohortMentor.PersonId", MergeThing.Teaching, Sql.CohortMentors, Sql.MoveCohortMentor),
        new("Mentorship.MentorId", MergeThing.Teaching, Sql.Mentorships, Sql.MoveMentorship),
        new("MentorSlot.MentorId", MergeThing.Teaching, Sql.Slots, Sql.MoveSlot),
    ];

    public const string Enrolment = "Enrolment.PersonId";

    public const string Nomination = "Nomination.PersonId";
    public const string Place = "WaitingPlace.PersonId";

    internal static class Sql
    {
        private const string Taken = " THEN 1 ELSE 0 END AS bit) AS Stays FROM ";
        private const string Free = "SELECT x.Id, CAST(0 AS bit) AS Stays FROM ";

        public const string Enrolments = """
            SELECT x.Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM Enrolment k WHERE k.PersonId = @to AND k.CohortId = x.CohortId)
            """ + Taken + "Enrolment x WHERE x.PersonId = @from ORDER BY x.Id";

        public const string MoveEnrolment = "UPDATE Enrolment SET PersonId = @to, Version = Version + 1 WHERE PersonId = @from AND Id = @Id";

        // A transfer stays beside an enrolment that stays.
        public const string Transfers = """
            SELECT x.Id, CAST(CASE WHEN EXISTS (
                SELECT 1 FROM Enrolment e JOIN Enrolment k ON k.CohortId = e.CohortId AND k.PersonId = @to WHERE e.Id IN (x.FromEnrolmentId, x.ToEnrolmentId) AND e.PersonId = @from)
            """ + Taken + "EnrolmentTransfer x WHERE x.PersonId = @from ORDER BY x.Id";

        public const string MoveTransfer = "UPDATE EnrolmentTransfer SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        // Proposed for a cohort they are in already, or proposed for as somebody else too.
        public const string Nominations = """
            SELECT x.Id, CAST(CASE WHEN x.State = 'proposed' AND (
                EXISTS (SELECT 1 FROM Nomination k WHERE k.PersonId = @to AND k.CohortId = x.CohortId AND k.State = 'proposed')
                OR EXISTS (SELECT 1 FROM Enrolment k WHERE k.PersonId = @to AND k.CohortId = x.CohortId AND k.State <> 'withdrawn'))
            """ + Taken + "Nomination x WHERE x.PersonId = @from ORDER BY x.Id";

        public const string MoveNomination = "UPDATE Nomination SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        public const string NominationRows = "SELECT x.ListId AS Id, x.Position AS Number, CAST(0 AS bit) AS Stays FROM NominationRow x WHERE x.PersonId = @from ORDER BY x.ListId, x.Position";
        public const string MoveNominationRow = "UPDATE NominationRow SET PersonId = @to WHERE PersonId = @from AND ListId = @Id AND Position = @Number";

        public const string Places = """
            SELECT x.Id, CAST(CASE WHEN x.State IN ('waiting', 'offered') AND (
                EXISTS (SELECT 1 FROM WaitingPlace k WHERE k.PersonId = @to AND k.CohortId = x.CohortId AND k.State IN ('waiting', 'offered'))
                OR EXISTS (SELECT 1 FROM Enrolment k WHERE k.PersonId = @to AND k.CohortId = x.CohortId AND k.State <> 'withdrawn'))
            """ + Taken + "WaitingPlace x WHERE x.PersonId = @from ORDER BY x.Id";

        public const string MovePlace = "UPDATE WaitingPlace SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        public const string CohortMentors = """
            SELECT x.CohortId AS Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM CohortMentor k WHERE k.PersonId = @to AND k.CohortId = x.CohortId)
            """ + Taken + "CohortMentor x WHERE x.PersonId = @from ORDER BY x.CohortId";

        public const string MoveCohortMentor = "UPDATE CohortMentor SET PersonId = @to WHERE PersonId = @from AND CohortId = @Id";

        public const string Mentorships = Free + "Mentorship x WHERE x.MentorId = @from ORDER BY x.Id";
        public const string MoveMentorship = "UPDATE Mentorship SET MentorId = @to WHERE MentorId = @from AND Id = @Id";

        public const string Slots = """
            SELECT x.Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM MentorSlot k WHERE k.MentorId = @to AND k.StartsAt = x.StartsAt)
            """ + Taken + "MentorSlot x WHERE x.MentorId = @from ORDER BY x.Id";

        public const string MoveSlot = "UPDATE MentorSlot SET MentorId = @to WHERE MentorId = @from AND Id = @Id";
    }
}
