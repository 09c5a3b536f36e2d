using Lms.Assessments.Marks;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;

namespace Lms.Assessments.Tests.Marks;

public sealed class MarkSheetTests
{
    private static readonly Rubric Rubric = Rubric.Plain(["Facts", "Law", "Safety"]);
    private static readonly Feedback Words = FeedbackRule.Of("You named four payments.", "The reader sees who paid.", "Add the receipt.");

    [Fact]
    public void A_sheet_half_filled_in_is_kept_as_it_is_and_cannot_be_given()
    {
        var sheet = MarkSheet.Of(Rubric, [new("c3", 2), new("c1", null, "  Look at the receipt \r\n again "), new("c2", null, " ")], FeedbackRule.Of(" Four payments ", null, ""));
        Assert.Equal([new CriterionMark("c1", null, "Look at the receipt \n again"), new CriterionMark("c3", 2)], sheet.Marks);
        Assert.Equal("Four payments", sheet.Feedback.Seen);
        Assert.Equal(("mark.level_missing", "Facts"), Why(sheet));
        Assert.Equal(sheet, MarkSheet.Read(sheet.ToJson()));
    }

    [Fact]
    public void All_three_parts_of_the_feedback_are_asked_for()
    {
        Assert.Equal("mark.feedback_missing", Why(Sheet(1, 2, 3) with { Feedback = Words with { Effect = "" } }).Code);
        Assert.Equal(Sheet(1, 2, 3), Sheet(1, 2, 3).Whole(Rubric));
    }

    [Fact]
    public void One_sheet_alone_comes_to_its_own_levels_and_points()
    {
        var outcome = Sheet(2, 3, 3).Outcome(Rubric);
        Assert.Equal((267, 4, 800, 1200, 6667), (outcome.LevelHundredths, outcome.Levels, outcome.PointsHundredths, outcome.MaxPointsHundredths, outcome.Share));
        Assert.Equal([200, 300, 300], outcome.Results.Select(r => r.LevelHundredths));
        Assert.False(outcome.Reconciled);
    }

    [Fact]
    public void Two_sheets_within_the_tolerance_come_to_their_mean_with_both_feedbacks()
    {
        var second = Sheet(3, 3, 3) with { Feedback = Words with { NextTime = "Name the law." } };
        var outcome = Agreement.Of(Rubric, Sheet(2, 3, 3), second, 833)!;
        Assert.Equal([250, 300, 300], outcome.Results.Select(r => r.LevelHundredths));
        Assert.Equal((284, 850), (outcome.LevelHundredths, outcome.PointsHundredths));
        Assert.Equal("You named four payments.", outcome.Feedback.Seen);
        Assert.Equal("Add the receipt.\n\nName the law.", outcome.Feedback.NextTime);
    }

    [Fact]
    public void The_tolerance_itself_is_still_within_it_and_one_basis_point_more_is_not()
    {
        // 8 of 12 points are 6,667 basis points, 9 are 7,500.
        Assert.Equal(833, Agreement.Distance(Rubric, Sheet(2, 3, 3), Sheet(3, 3, 3)));
        Assert.NotNull(Agreement.Of(Rubric, Sheet(2, 3, 3), Sheet(3, 3, 3), 833));
        Assert.Null(Agreement.Of(Rubric, Sheet(2, 3, 3), Sheet(3, 3, 3), 832));
    }

    [Fact]
    public void Reconciling_settles_between_the_two_and_is_no_third_marking()
    {
        var (low, high) = (Sheet(1, 2, 3), Sheet(4, 2, 3));
        var agreed = Agreement.Reconciled(Rubric, low, high, Sheet(3, 2, 3));
        Assert.True(agreed.Reconciled);
        Assert.Equal(267, agreed.LevelHundredths);
        var refused = Assert.Throws<RuleBroken>(() => Agreement.Reconciled(Rubric, low, high, Sheet(3, 3, 3)));
        Assert.Equal(("mark.not_between", "Law"), (refused.Code, refused.Args[0]));
        Assert.Equal("mark.feedback_missing", Assert.Throws<RuleBroken>(() => Agreement.Reconciled(Rubric, low, high, Sheet(3, 2, 3) with { Feedback = FeedbackRule.None })).Code);
    }

    [Fact]
    public void The_stored_text_of_a_sheet_stays_what_it_is() => Assert.Equal(
        """{"feedback":{"effect":"b","nextTime":"c","seen":"a"},"marks":[{"comment":"x","key":"c1","level":2}]}""",
        new MarkSheet([new("c1", 2, "x")], FeedbackRule.Of("a", "b", "c")).ToJson());

    private static (string Code, object? Arg) Why(MarkSheet sheet) =>
        Assert.Throws<RuleBroken>(() => sheet.Whole(Rubric)) is var refused ? (refused.Code, refused.Args.Count > 0 ? refused.Args[0] : null) : default;

    private static MarkSheet Sheet(params int[] levels) => MarkSheet.Of(Rubric, levels.Select((l, i) => new CriterionMark(Rubric.KeyOf(i), l)), Words);
}
