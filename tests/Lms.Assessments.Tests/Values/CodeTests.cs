using Lms.Assessments.AccessCodes;
using Lms.Assessments.ActionPlans;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Assignments;
using Lms.Assessments.Attempts;
using Lms.Assessments.Attendances;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Groups;
using Lms.Assessments.Holidays;
using Lms.Assessments.Imports;
using Lms.Assessments.Indicators;
using Lms.Assessments.Institutions;
using Lms.Assessments.Ladders;
using Lms.Assessments.Letters;
using Lms.Assessments.Marks;
using Lms.Assessments.Meetings;
using Lms.Assessments.Merges;
using Lms.Assessments.Mentorships;
using Lms.Assessments.Nominations;
using Lms.Assessments.Outbox;
using Lms.Assessments.Packages;
using Lms.Assessments.People;
using Lms.Assessments.Polls;
using Lms.Assessments.Publications;
using Lms.Assessments.Questions;
using Lms.Assessments.Quizzes;
using Lms.Assessments.References;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Sessions;
using Lms.Assessments.Submissions;
using Lms.Assessments.Surveys;
using Lms.Assessments.Targets;
using Lms.Assessments.Uploads;
using Lms.Assessments.Values;
using Lms.Assessments.Waits;

namespace Lms.Assessments.Tests.Values;

public class CodeTests
{
    private static string All<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(v => Code.Of(v)));

    // Databases hold these words. A member renamed is data lost: change the name back, not the test.
    [Fact]
    public void Stored_codes_are_fixed()
    {
        Assert.Equal("in_progress submitted overdue marked", All<AttemptState>());
        Assert.Equal("pre post", All<QuizKind>());
        Assert.Equal("a b", All<TestForm>());
        Assert.Equal("a_then_b b_then_a", All<FormOrder>());
        Assert.Equal("never when_settled always", All<KeyShown>());
        Assert.Equal("people attendances sessions organisations trainings items", All<FactUnit>());
        Assert.Equal("counted declared estimated partner", All<Provenance>());
        Assert.Equal("enrolment completion attendance session test certificate", All<FactKind>());
        Assert.Equal("score", All<FactMeasure>());
        Assert.Equal("people organisations trainings attendances sessions certificates", All<FigureKind>());
        Assert.Equal("country subnational_unit institution branch institution_kind sex category module cohort month quarter year funder", All<Dimension>());
        Assert.Equal("draft evaluating published", All<IndicatorState>());
        Assert.Equal("planned cancelled", All<CohortState>());
        Assert.Equal("active paused ended", All<SeriesState>());
        Assert.Equal("created missed skipped none", All<PeriodState>());
        Assert.Equal("active withdrawn completed", All<EnrolmentState>());
        Assert.Equal("proposed approved refused withdrawn", All<NominationState>());
        Assert.Equal("enrolled waiting proposed already_enrolled already_waiting already_proposed not_found mistyped not_in_scope refused", All<NominationVerdict>());
        Assert.Equal("picked pasted import self", All<NominationSource>());
        Assert.Equal("waiting offered taken lapsed withdrawn", All<WaitState>());
        Assert.Equal("women institution", All<TargetKind>());
        Assert.Equal("draft published open adjourned closed cancelled", All<SessionState>());
        Assert.Equal("online room both", All<SessionMode>());
        Assert.Equal("lesson case_study assessment group_work talk practice break other", All<SlotKind>());
        Assert.Equal("trainer co_trainer", All<TrainerPart>());
        Assert.Equal("week day hour", All<ReminderKind>());
        Assert.Equal("essential reminder missed news", All<LetterKind>());
        Assert.Equal("send wait stopped late unreachable", All<LetterVerdict>());
        Assert.Equal("refused report", All<BounceSource>());
        Assert.Equal("page check_in by_hand none", All<AttendanceHow>());
        Assert.Equal("single multiple rating ranking cloud open quiz", All<PollKind>());
        Assert.Equal("prepared open closed", All<PollState>());
        Assert.Equal("waiting shown hidden", All<AnswerState>());
        Assert.Equal("asked answered parked removed", All<QuestionState>());
        Assert.Equal("random mix_institutions same_institution sex_balance by_hand", All<GroupMethod>());
        Assert.Equal("draft ready withdrawn", All<RubricState>());
        Assert.Equal("seen effect next_time", All<FeedbackPart>());
        Assert.Equal("open given", All<MarkSheetState>());
        Assert.Equal("case_study group_work micro_teaching portfolio", All<AssignmentKind>());
        Assert.Equal("draft published withdrawn", All<AssignmentState>());
        Assert.Equal("refuse accept deduct", All<LatePolicy>());
        Assert.Equal("week day", All<DueReminderKind>());
        Assert.Equal("draft handed_in returned marked appealed", All<SubmissionState>());
        Assert.Equal("submission evidence meeting ladder", All<UploadPurpose>());
        Assert.Equal("receiving ready refused removed", All<UploadState>());
        Assert.Equal("looked_at entered undone", All<Lms.Assessments.Aggregates.ImportState>());
        Assert.Equal("people trainings", All<ImportKind>());
        Assert.Equal("sent checking checked running done undoing undone", All<Lms.Assessments.Imports.ImportState>());
        Assert.Equal("utf8 utf16_le utf16_be windows1251", All<FileEncoding>());
        Assert.Equal("comma semicolon tab", All<CellSeparator>());
        Assert.Equal("number registration_number email full_name native_name latin_name family_name given_name patronymic sex institution category job_title language time_zone training_number module started_on ended_on completed score organiser", All<ImportField>());
        Assert.Equal("create update same suspect refused", All<VerdictKind>());
        Assert.Equal("same_person another_person leave_out", All<RowChoice>());
        Assert.Equal("created updated untouched left_out moved taken_back left", All<RowResult>());
        Assert.Equal("number registration_number email before names choice", All<MatchedBy>());
        Assert.Equal("delivered co_delivered national_trainers in_plan in_budget", All<LadderStep>());
        Assert.Equal("document link quote count", All<LadderProof>());
        Assert.Equal("active paused", All<PackageState>());
        Assert.Equal("made nothing", All<IssueState>());
        Assert.Equal("asked working published refused", All<RequestState>());
        Assert.Equal("reckoning protecting", All<ReleaseStep>());
        Assert.Equal("people trainings leftovers sums", All<FigureStage>());
        Assert.Equal("draft running closed", All<ActionPlanState>());
        Assert.Equal("open done dropped", All<PlanActionState>());
        Assert.Equal("achieved partly not", All<PlanOutcome>());
        Assert.Equal("due done dropped", All<CheckpointState>());
        Assert.Equal("by_hand load language", All<PairingMethod>());
        Assert.Equal("open booked withdrawn", All<MentorSlotState>());
        Assert.Equal("call visit online message", All<MeetingKind>());
        Assert.Equal("planned held cancelled missed", All<MeetingState>());
        Assert.Equal("before after follow_up", All<SurveyWave>());
        Assert.Equal("open done expired", All<SurveyState>());
        Assert.Equal("attitude practice", All<SurveyPart>());
        Assert.Equal("asked answered expired withdrawn", All<ConfirmationState>());
        Assert.Equal("confirmed not_confirmed cannot_say", All<ConfirmationAnswer>());
        Assert.Equal("invitation reset email_old email_new slip", All<AccessPurpose>());
        Assert.Equal("category language time_zone", All<ReferenceList>());
        Assert.Equal("valid suspended revoked expired refused black_listed", All<LicenceStatus>());
        Assert.Equal("person cohort series role institution", All<MergedKind>());
        Assert.Equal("native_name latin_name sex institution category job_title language time_zone email", All<MergeField>());
        Assert.Equal("enrolments attendances voices lines roles teaching letters files desk merged", All<MergeThing>());
        Assert.Equal("not_stated female male", All<Sex>());
        Assert.Equal("ministry agency office pea cso media mission mrc academy", All<InstitutionKind>());
        Assert.Equal("trainee trainer mentor assessor officer administrator", All<RoleKind>());
        Assert.Equal("everything institution cohort", All<RoleScope>());
        Assert.Equal("government_official welfare_attache diplomat law_enforcement pea_manager pea_staff mrc_staff educator academic media cso_staff faith_leader other", All<ParticipantCategory>());
        Assert.Equal("fixed moon", All<HolidayKind>());
        Assert.Equal("provisional confirmed removed", All<HolidayStatus>());
        Assert.Equal("none next_working previous_working nearest", All<ShiftRule>());
    }

    [Fact]
    public void Every_code_of_the_room_fits_its_column_and_is_one_of_a_kind()
    {
        foreach (var type in typeof(Code).Assembly.GetExportedTypes().Where(t => t.IsEnum))
        {
            var codes = Enum.GetValues(type).Cast<Enum>().Select(Code.Of).ToList();
            Assert.All(codes, c => Assert.InRange(c.Length, 1, 20));
            Assert.Equal(codes.Distinct().Count(), codes.Count);
        }
    }

    [Fact]
    public void A_word_that_is_no_code_is_refused()
    {
        Assert.Equal(AttemptState.InProgress, Code.Read<AttemptState>("in_progress"));
        Assert.Throws<FormatException>(() => Code.Read<AttemptState>("InProgress"));
        Assert.False(Code.TryRead<AttemptState>("0", out _));
        Assert.False(Code.TryRead<AttemptState>(null, out _));
    }
}
