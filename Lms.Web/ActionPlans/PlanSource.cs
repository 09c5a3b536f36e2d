namespace Lms.Web.ActionPlans;

/// <summary>Something a plan can follow, as a link.</summary>
public sealed record PlanSource(string Title, string Href, bool IsHere);
