using Lms.Data.Cohorts;

namespace Lms.Web.Home;

/// <summary>A trainer's cohort and how many of its people are behind.</summary>
public sealed record CohortView(TrainedCohort Cohort, int Behind, DateTimeOffset Now);
