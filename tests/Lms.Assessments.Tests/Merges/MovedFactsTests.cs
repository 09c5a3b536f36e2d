using Lms.Assessments.Facts;
using Lms.Assessments.Merges;

namespace Lms.Assessments.Tests.Merges;

public sealed class MovedFactsTests
{
    private static readonly Guid From = Guid.Parse("00000000-0000-4000-8000-000000000001");
    private static readonly Guid To = Guid.Parse("00000000-0000-4000-8000-000000000002");
    private static readonly Guid Session = Guid.Parse("00000000-0000-4000-8000-0000000000aa");
    private static readonly Guid Enrolment = Guid.Parse("00000000-0000-4000-8000-0000000000bb");
    private static readonly Guid Cohort = Guid.Parse("00000000-0000-4000-8000-0000000000cc");

    [Fact]
    public void An_event_decided_again_keeps_its_key_and_an_id_of_digits_is_no_number()
    {
        Assert.Equal($"test:{Enrolment}", MovedFacts.Event($"test:{Enrolment}:12"));
        Assert.Equal($"test:{Enrolment}", MovedFacts.Event($"test:{Enrolment}"));
        var digits = $"completion:{Guid.Parse("11111111-1111-4111-8111-111111111111")}";
        Assert.Equal(digits, MovedFacts.Event(digits));
        Assert.Equal(Enrolment, MovedFacts.About($"test:{Enrolment}:12"));
        Assert.Null(MovedFacts.About("session:list:3"));
    }

    [Fact]
    public void An_attendance_names_who_was_there_and_an_enrolment_moves_with_its_own_facts()
    {
        Assert.Equal($"attendance:{Session}:{To}", MovedFacts.EventOf($"attendance:{Session}:{From}:2", From, To));
        Assert.Equal($"attendance:import:17:3:{To}", MovedFacts.EventOf($"attendance:import:17:3:{From}", From, To));
        Assert.Equal($"completion:{Enrolment}", MovedFacts.EventOf($"completion:{Enrolment}", From, To));
    }

    [Fact]
    public void One_human_was_at_a_session_once_and_has_one_certificate_of_a_cohort()
    {
        List<Fact> facts =
        [
            Fact(FactKind.Attendance, $"attendance:{Session}:{From}"), Fact(FactKind.Attendance, $"attendance:{Enrolment}:{From}"),
            Fact(FactKind.Certificate, $"certificate:{Enrolment}"), Fact(FactKind.Completion, $"completion:{Enrolment}"), Fact(FactKind.Test, $"test:{Session}"),
        ];
        List<Fact> theirs = [Fact(FactKind.Attendance, $"attendance:{Session}:{To}:3"), Fact(FactKind.Certificate, $"certificate:{Session}"), Fact(FactKind.Completion, $"completion:{Session}")];
        Assert.Equal([false, true, false, true, true], MovedFacts.Of(facts, theirs, From, To).Select(m => m.Counts));
        Assert.All(MovedFacts.Of(facts, [], From, To), m => Assert.True(m.Counts));
    }

    private static Fact Fact(FactKind kind, string key) => new()
    {
        Id = Session, SourceKey = key, Kind = kind, Unit = FactUnit.Items, CohortId = Cohort, OccurredOn = new DateOnly(2026, 12, 1),
        RecordedAt = new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero), RuleVersion = "ERP-1", Provenance = Provenance.Counted,
    };
}
