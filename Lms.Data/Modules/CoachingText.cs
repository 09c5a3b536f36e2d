namespace Lms.Data.Modules;

/// <summary>What trainee and mentor do so many days after the cohort's end.</summary>
public sealed record CoachingText(int Day, string Text);
