namespace Lms.Web.Home;

/// <summary>What waits for an administrator: months without a cohort, mail that did not go, background work that is late.</summary>
public sealed record OperationsView(long Missed, long FailedMail, int LateSweeps);
