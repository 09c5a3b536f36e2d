using Lms.Assessments.Merges;

namespace Lms.Data.Merges;

/// <summary>What somebody did in live sessions. Of two who both voted in a poll, or were both at a session, the kept one's row counts.</summary>
internal static class SessionColumns
{
    public static IReadOnlyList<MergedColumn> All { get; } =
    [
        new("SessionTrainer.PersonId", MergeThing.Teaching, Sql.Trainers, Sql.MoveTrainer),
        new("Session.LeadId", MergeThing.Teaching, Sql.Leads, Sql.MoveLead),
        new("Attendance.PersonId", MergeThing.Attendances, Sql.Attendances, Sql.MoveAttendance, Sql.AttendancesSince),
        new("AttendanceEntry.PersonId", MergeThing.Attendances, Sql.Entries, Sql.MoveEntry, Sql.EntriesSince),
        new("CheckIn.PersonId", MergeThing.Attendances, Sql.CheckIns, Sql.MoveCheckIn, Sql.CheckInsSince),
        new("Presence.PersonId", MergeThing.Attendances, Sql.Presences, Sql.MovePresence, Sql.PresencesSince),
        new("PollVoter.PersonId", MergeThing.Voices, Sql.Voters, Sql.MoveVoter, Sql.VotersSince),
        new("Vote.PersonId", MergeThing.Voices, Sql.Votes, Sql.MoveVote, Sql.VotesSince),
        new("PollAnswer.PersonId", MergeThing.Voices, Sql.Answers, Sql.MoveAnswer, Sql.AnswersSince),
        new("Question.PersonId", MergeThing.Voices, Sql.Questions, Sql.MoveQuestion, Sql.QuestionsSince),
        new("QuestionUpvote.PersonId", MergeThing.Voices, Sql.Upvotes, Sql.MoveUpvote, Sql.UpvotesSince),
        new("Hand.PersonId", MergeThing.Voices, Sql.Hands, Sql.MoveHand, Sql.HandsSince),
        new("SessionGroupMember.PersonId", MergeThing.Voices, Sql.Members, Sql.MoveMember, Sql.MembersSince),
    ];

    internal static class Sql
    {
        private const string Taken = " THEN 1 ELSE 0 END AS bit) AS Stays FROM ";
        private const string Free = "SELECT x.Id, CAST(0 AS bit) AS Stays FROM ";
        private const string OfSession = "SELECT x.SessionId AS Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM ";
        private const string SameSession = " k WHERE k.PersonId = @to AND k.SessionId = x.SessionId)";
        private const string Whose = " SET PersonId = @to WHERE PersonId = @from AND ";
        private const string InSessions = "SessionId IN (SELECT s.Id FROM Session s WHERE s.CohortId IN @cohorts)";
        private const string InPolls = "PollId IN (SELECT q.Id FROM Poll q JOIN Session s ON s.Id = q.SessionId WHERE s.CohortId IN @cohorts)";

        public const string Trainers = OfSession + "SessionTrainer" + SameSession + Taken + "SessionTrainer x WHERE x.PersonId = @from ORDER BY x.SessionId";
        public const string MoveTrainer = "UPDATE SessionTrainer" + Whose + "SessionId = @Id";

        public const string Leads = Free + "Session x WHERE x.LeadId = @from ORDER BY x.Id";
        public const string MoveLead = "UPDATE Session SET LeadId = @to WHERE LeadId = @from AND Id = @Id";

        // The attendance goes to the enrolment of whoever has it now in that cohort.
        private const string Attend = """
            UPDATE Attendance SET PersonId = @to, EnrolmentId = COALESCE((
                SELECT e.Id FROM Enrolment o JOIN Enrolment e ON e.CohortId = o.CohortId AND e.PersonId = @to WHERE o.Id = Attendance.EnrolmentId), EnrolmentId)
            WHERE PersonId = @from AND
            """ + " ";

        public const string Attendances = OfSession + "Attendance" + SameSession + Taken + "Attendance x WHERE x.PersonId = @from ORDER BY x.SessionId";
        public const string MoveAttendance = Attend + "SessionId = @Id";
        public const string AttendancesSince = Attend + InSessions;

        public const string Entries = Free + "AttendanceEntry x WHERE x.PersonId = @from ORDER BY x.Id";
        public const string MoveEntry = "UPDATE AttendanceEntry" + Whose + "Id = @Id";
        public const string EntriesSince = "UPDATE AttendanceEntry" + Whose + InSessions;

        public const string CheckIns = """
            SELECT x.SessionId AS Id, x.OnDay, CAST(CASE WHEN EXISTS (SELECT 1 FROM CheckIn k WHERE k.PersonId = @to AND k.SessionId = x.SessionId AND k.OnDay = x.OnDay)
            """ + Taken + "CheckIn x WHERE x.PersonId = @from ORDER BY x.SessionId, x.OnDay";

        public const string MoveCheckIn = "UPDATE CheckIn" + Whose + "SessionId = @Id AND OnDay = @OnDay";
        public const string CheckInsSince = "UPDATE CheckIn" + Whose + InSessions;

        public const string Presences = """
            SELECT x.SessionId AS Id, x.FromAt AS At, CAST(CASE WHEN EXISTS (SELECT 1 FROM Presence k WHERE k.PersonId = @to AND k.SessionId = x.SessionId AND k.FromAt = x.FromAt)
            """ + Taken + "Presence x WHERE x.PersonId = @from ORDER BY x.SessionId, x.FromAt";

        public const string MovePresence = "UPDATE Presence" + Whose + "SessionId = @Id AND FromAt = @At";
        public const string PresencesSince = "UPDATE Presence" + Whose + InSessions;

        public const string Voters = "SELECT x.PollId AS Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM PollVoter k WHERE k.PersonId = @to AND k.PollId = x.PollId)" + Taken + "PollVoter x WHERE x.PersonId = @from ORDER BY x.PollId";
        public const string MoveVoter = "UPDATE PollVoter" + Whose + "PollId = @Id";
        public const string VotersSince = "UPDATE PollVoter" + Whose + InPolls;

        public const string Votes = "SELECT x.PollId AS Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM Vote k WHERE k.PersonId = @to AND k.PollId = x.PollId)" + Taken + "Vote x WHERE x.PersonId = @from ORDER BY x.PollId";
        public const string MoveVote = "UPDATE Vote" + Whose + "PollId = @Id";
        public const string VotesSince = "UPDATE Vote" + Whose + InPolls;

        public const string Answers = Free + "PollAnswer x WHERE x.PersonId = @from ORDER BY x.Id";
        public const string MoveAnswer = "UPDATE PollAnswer" + Whose + "Id = @Id";
        public const string AnswersSince = "UPDATE PollAnswer" + Whose + InPolls;

        public const string Questions = """
            SELECT x.Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM Question k WHERE k.PersonId = @to AND k.SessionId = x.SessionId AND k.IdempotencyKey = x.IdempotencyKey)
            """ + Taken + "Question x WHERE x.PersonId = @from ORDER BY x.Id";

        public const string MoveQuestion = "UPDATE Question" + Whose + "Id = @Id";
        public const string QuestionsSince = "UPDATE Question" + Whose + InSessions;

        public const string Upvotes = "SELECT x.QuestionId AS Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM QuestionUpvote k WHERE k.PersonId = @to AND k.QuestionId = x.QuestionId)" + Taken + "QuestionUpvote x WHERE x.PersonId = @from ORDER BY x.QuestionId";
        public const string MoveUpvote = "UPDATE QuestionUpvote" + Whose + "QuestionId = @Id";
        public const string UpvotesSince = "UPDATE QuestionUpvote" + Whose + "QuestionId IN (SELECT q.Id FROM Question q JOIN Session s ON s.Id = q.SessionId WHERE s.CohortId IN @cohorts)";

        public const string Hands = OfSession + "Hand" + SameSession + Taken + "Hand x WHERE x.PersonId = @from ORDER BY x.SessionId";
        public const string MoveHand = "UPDATE Hand" + Whose + "SessionId = @Id";
        public const string HandsSince = "UPDATE Hand" + Whose + InSessions;

        public const string Members = """
            SELECT x.SessionId AS Id, x.Round AS Number, CAST(CASE WHEN EXISTS (SELECT 1 FROM SessionGroupMember k WHERE k.PersonId = @to AND k.SessionId = x.SessionId AND k.Round = x.Round)
            """ + Taken + "SessionGroupMember x WHERE x.PersonId = @from ORDER BY x.SessionId, x.Round";

        public const string MoveMember = "UPDATE SessionGroupMember" + Whose + "SessionId = @Id AND Round = @Number";
        public const string MembersSince = "UPDATE SessionGroupMember" + Whose + InSessions;
    }
}
