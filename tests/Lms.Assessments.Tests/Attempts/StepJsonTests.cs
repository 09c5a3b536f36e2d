using System.Text.Json;
using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using static Lms.Assessments.Tests.Attempts.Tries;

namespace Lms.Assessments.Tests.Attempts;

public class StepJsonTests
{
    private static readonly Step[] Steps =
    [
        Begin().Single(),
        new Saved { At = At(1), ItemId = "ERP-A02", ClientSeq = 4, Response = new ChoicesResponse(["c", "a"]) },
        new Submitted { At = At(2), Answers = [new("CWA-A08", 5, new PairsResponse([new("b", "1"), new("a", "2")]))], LateSeconds = 3 },
        new ClosedOverdue { At = At(50), FinishedAt = At(30) },
        new Marked { At = At(51), Marks = [new("ERP-A01", "abc", 10_000)] },
        new Regraded { At = At(52), Marks = [new("ERP-A01", "abd", 0)], By = Officer, Reason = "ключ" },
        new MarkedByHand { At = At(53), ItemId = "ERP-A01", Share = 5_000, By = Officer, Reason = "r" },
    ];

    [Fact]
    public void Every_step_survives_its_stored_form() => Assert.All(Steps, step => Assert.Equal(step, StepJson.Read(StepJson.Write(step))));

    // Databases hold these texts.
    [Fact]
    public void The_stored_form_is_fixed()
    {
        Assert.Equal("""{"at":"2026-12-01T09:01:00.000Z","clientSeq":4,"itemId":"ERP-A02","response":{"choices":["a","c"]},"step":"saved"}""", StepJson.Write(Steps[1]));
        Assert.Equal("""{"answers":[{"clientSeq":5,"itemId":"CWA-A08","response":{"pairs":{"a":"2","b":"1"}}}],"at":"2026-12-01T09:02:00.000Z","lateSeconds":3,"step":"submitted"}""", StepJson.Write(Steps[2]));
        Assert.Equal("""{"at":"2026-12-01T09:50:00.000Z","finishedAt":"2026-12-01T09:30:00.000Z","step":"closed_overdue"}""", StepJson.Write(Steps[3]));
        Assert.StartsWith("""{"at":"2026-12-01T09:00:00.000Z","rules":{"deadlineAt":"2026-12-01T09:30:00.000Z","form":"a","graceSeconds":60,"kind":"post","number":1,"quizId":"22222222-2222-2222-2222-222222222222","review":{"key":"when_settled","score":true},"seed":7,"slots":[{"itemId":"ERP-A01","itemVersion":""", StepJson.Write(Steps[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_step_names_itself_as_it_is_stored() =>
        Assert.All(Steps, step => Assert.Contains($"\"step\":\"{step.Kind}\"", StepJson.Write(step), StringComparison.Ordinal));

    [Fact]
    public void An_unknown_step_is_refused() =>
        Assert.Throws<JsonException>(() => StepJson.Read("""{"at":"2026-12-01T09:50:00.000Z","step":"forgotten"}"""));
}
