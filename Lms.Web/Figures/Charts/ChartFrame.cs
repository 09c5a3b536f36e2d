namespace Lms.Web.Figures.Charts;

/// <summary>What every drawing needs besides its data.</summary>
/// <param name="Id">Of the drawing on its page: what is inside refers to it.</param>
/// <param name="Title">The finding, as a sentence: it is read aloud in place of the drawing.</param>
/// <param name="Description">What is drawn against what, and where the figures stand as text.</param>
/// <param name="IsRightToLeft">Time and size then run from right to left; a map stays as it is.</param>
public sealed record ChartFrame(string Id, string Title, string Description, bool IsRightToLeft = false);
