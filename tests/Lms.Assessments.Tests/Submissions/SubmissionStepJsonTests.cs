using System.Text.Json;
using Lms.Assessments.Submissions;
using static Lms.Assessments.Tests.Submissions.Works;

namespace Lms.Assessments.Tests.Submissions;

public class SubmissionStepJsonTests
{
    private static readonly SubmissionStep[] Steps =
    [
        new Begun { At = At(-100) },
        new HandedIn { At = At(0), Round = 1, Text = "текст", Uploads = [Sheet], Members = [Anna, Bek], LateSeconds = 3 },
        new Returned { At = At(1), Round = 1, By = Marker, Feedback = Words },
        new Marked { At = At(2), Round = 2, By = [Marker], LevelHundredths = 275, Levels = 4, PointsHundredths = 990, MaxPointsHundredths = 1_600, Results = [new("fee", 300, null)], Feedback = new Feedback { Seen = "s" }, Reconciled = true },
        new Regraded { At = At(3), Round = 2, By = Marker, LevelHundredths = 300, Levels = 4, PointsHundredths = 1_080, MaxPointsHundredths = 1_600, Feedback = Words, Reason = "r" },
        new Appealed { At = At(4), By = Anna, Reason = "r" },
        new AppealAnswered { At = At(5), By = Marker, Upheld = true, Reason = "r" },
    ];

    [Fact]
    public void Every_step_survives_its_stored_form() => Assert.All(Steps, step => Assert.Equal(step, SubmissionStepJson.Read(SubmissionStepJson.Write(step))));

    // Databases hold these texts.
    [Fact]
    public void The_stored_form_is_fixed()
    {
        Assert.Equal("""{"at":"2026-12-06T14:59:00.000Z","step":"begun"}""", SubmissionStepJson.Write(Steps[0]));
        Assert.Equal("""{"at":"2026-12-10T18:59:00.000Z","lateSeconds":3,"members":["11111111-1111-1111-1111-111111111111","22222222-2222-2222-2222-222222222222"],"round":1,"step":"handed_in","text":"текст","uploads":["44444444-4444-4444-4444-444444444444"]}""", SubmissionStepJson.Write(Steps[1]));
        Assert.Equal("""{"at":"2026-12-10T20:59:00.000Z","by":["33333333-3333-3333-3333-333333333333"],"feedback":{"effect":"","nextTime":"","seen":"s"},"levelHundredths":275,"levels":4,"maxPointsHundredths":1600,"pointsHundredths":990,"reconciled":true,"results":[{"key":"fee","levelHundredths":300}],"round":2,"step":"marked"}""", SubmissionStepJson.Write(Steps[3]));
    }

    [Fact]
    public void Every_kind_of_step_names_itself_as_it_is_stored() =>
        Assert.All(Steps, step => Assert.Contains($"\"step\":\"{step.Kind}\"", SubmissionStepJson.Write(step), StringComparison.Ordinal));

    [Fact]
    public void An_unknown_step_is_refused() =>
        Assert.Throws<JsonException>(() => SubmissionStepJson.Read("""{"at":"2026-12-01T09:50:00.000Z","step":"forgotten"}"""));
}
