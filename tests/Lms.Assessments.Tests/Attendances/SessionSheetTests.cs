using System.Text.Json;
using Lms.Assessments.Attendances;
using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using static Lms.Assessments.Tests.Attendances.Morning;

namespace Lms.Assessments.Tests.Attendances;

public class SessionSheetTests
{
    private static readonly SheetPerson Jamila = new()
    {
        Person = new("11111111-1111-1111-1111-111111111111"), LatinName = "Jamila Rahimova", NativeName = "Ҷамила Раҳимова", Language = "tg", Institution = "Agency", Sex = "female",
        JoinedAt = At(2), LeftAt = At(60), Minutes = 58, Share = 9_666, Present = true, How = AttendanceHow.Page,
    };

    private static readonly SessionSheet Sheet = new()
    {
        Session = new("22222222-2222-2222-2222-222222222222"), Title = "Hour", ModuleCode = "ERP", ModuleTitle = "Ethical recruitment", CohortCode = "ERP-1", Mode = SessionMode.Both, TimeZone = "Asia/Dushanbe",
        StartsAt = Start, Runs = [Page(0, 60)], ClosedAt = At(60), RuleNumber = 1, Rule = First, Trainers = [new("Nurgul Asanova", "Нургүл Асанова", "trainer")], Plan = [new(1, 40, SlotKind.CaseStudy, "Silk Road")],
        People = [Jamila], Polls = [new(1, "single", "Who pays?", ["Employer", "Worker"], true, new Tally(3, [2, 1], []), null)], Questions = [new("Why?", "Jamila", 2, "answered", "So.", At(5))],
        Groups = [new(1, 1, "Group 1", null, ["Jamila"], ["A note"], null)], Messages = [new(At(6), "Nurgul", "Welcome")], Timeline = [new(At(0), "opened", "Nurgul")],
    };

    /// <summary>Sheets are read for ever: this text must go on being read, and a new field must leave it as it is.</summary>
    [Fact]
    public void Its_stored_form_is_fixed()
    {
        const string stored = """{"closedAt":"2026-12-01T06:00:00.000Z","cohortCode":"ERP-1","groups":[{"members":["Jamila"],"name":"Group 1","note":["A note"],"number":1,"round":1}],"messages":[{"at":"2026-12-01T05:06:00.000Z","name":"Nurgul","text":"Welcome"}],"mode":"both","moduleCode":"ERP","moduleTitle":"Ethical recruitment","people":[{"how":"page","institution":"Agency","joinedAt":"2026-12-01T05:02:00.000Z","language":"tg","latinName":"Jamila Rahimova","leftAt":"2026-12-01T06:00:00.000Z","minutes":58,"nativeName":"Ҷамила Раҳимова","person":"11111111-1111-1111-1111-111111111111","present":true,"sex":"female","share":9666}],"plan":[{"day":1,"kind":"case_study","minutes":40,"title":"Silk Road"}],"polls":[{"anonymous":true,"kind":"single","number":1,"options":["Employer","Worker"],"tally":{"counts":[2,1],"voters":3,"words":[]},"text":"Who pays?"}],"questions":[{"answer":"So.","askedAt":"2026-12-01T05:05:00.000Z","name":"Jamila","state":"answered","text":"Why?","votes":2}],"rule":{"checkIn":true,"share":8000},"ruleNumber":1,"runs":[{"from":"2026-12-01T05:00:00.000Z","until":"2026-12-01T06:00:00.000Z"}],"session":"22222222-2222-2222-2222-222222222222","startsAt":"2026-12-01T05:00:00.000Z","timeZone":"Asia/Dushanbe","timeline":[{"at":"2026-12-01T05:00:00.000Z","kind":"opened","what":"Nurgul"}],"title":"Hour","trainers":[{"name":"Nurgul Asanova","nativeName":"Нургүл Асанова","part":"trainer"}]}""";
        Assert.Equal(stored, Sheet.ToJson());
        Assert.Equal(stored, SessionSheet.Read(stored).ToJson());
        Assert.Throws<JsonException>(() => SessionSheet.Read("{}"));
    }

    [Fact]
    public void A_correction_changes_one_line_and_nothing_else()
    {
        var corrected = Sheet.Corrected(Jamila with { Present = false, How = AttendanceHow.ByHand, Reason = "Left the phone" });
        Assert.Equal((0, 60), (corrected.Present(), corrected.RanMinutes()));
        Assert.Equal(Sheet, corrected with { People = Sheet.People });
        var added = Sheet.Corrected(Jamila with { Person = Guid.Empty, LatinName = "Aziz Karimov" });
        Assert.Equal(["Aziz Karimov", "Jamila Rahimova"], added.People.Select(p => p.LatinName));
    }

    [Fact]
    public void The_timeline_tells_what_happened_and_leaves_out_what_stands_elsewhere()
    {
        SessionEvent Event(string kind, string payload) => new(1, kind, Audience.All, At(1), payload);
        Assert.Equal(new SheetMoment(At(1), "poll_opened", "Who pays?"), SheetMoment.Of(Event("poll_opened", CanonicalJson.Write(new PollOpened(Guid.Empty, 1, "single", "Who pays?", [], true, false, false, null, false)))));
        Assert.Equal(new SheetMoment(At(1), "closed", null), SheetMoment.Of(Event("closed", "{}")));
        Assert.Null(SheetMoment.Of(Event("question_asked", "{}")));
        Assert.Null(SheetMoment.Of(Event("a_kind_of_tomorrow", "{}")));
    }
}
