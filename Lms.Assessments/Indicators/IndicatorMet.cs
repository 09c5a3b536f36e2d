using Lms.Assessments.Facts;

namespace Lms.Assessments.Indicators;

/// <summary>A person counts from this day.</summary>
/// <param name="Fact">The one that met the last condition: it says where, in which cohort and under which description the person counts.</param>
/// <param name="On">Its day.</param>
/// <param name="Provenance">The least certain among all that was needed.</param>
public sealed record IndicatorMet(IndicatorFact Fact, DateOnly On, Provenance Provenance);
