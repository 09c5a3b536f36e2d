namespace Lms.Assessments.Documents;

/// <summary>A column.</summary>
/// <param name="Share">Its part of the width, relative to the others.</param>
/// <param name="IsFigure">Set to the end, so that figures stand under one another.</param>
public sealed record DocumentColumn(string Head, float Share, bool IsFigure = false);
