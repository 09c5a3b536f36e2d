namespace Lms.Data.Kap;

/// <summary>Whose change is asked for. Null leaves a filter out.</summary>
/// <param name="Module">Its code.</param>
/// <param name="From">Cohorts that ended at this instant or later.</param>
/// <param name="Until">And before this one; nothing is asked of cohorts that have not ended.</param>
/// <param name="Under">People of this institution and those below it.</param>
/// <param name="Sex">Its code.</param>
public sealed record KapFilter(string? Module, DateTimeOffset From, DateTimeOffset Until, Guid? Under, string? Sex);
