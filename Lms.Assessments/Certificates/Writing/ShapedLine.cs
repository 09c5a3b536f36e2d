namespace Lms.Assessments.Certificates.Writing;

/// <summary>One line of text: runs from left to right, measures in em. Height is that of its ink, and at least that of plain letters, so that lines of one script stand evenly and no mark of another touches its neighbour.</summary>
internal sealed record ShapedLine(IReadOnlyList<ShapedRun> Runs, float Width, float Above, float Below);
