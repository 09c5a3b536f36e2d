namespace Lms.Assessments.Kap;

/// <summary>What one enrolment gives to a comparison: a first value and, if there is one, a second, in the unit of the comparison.</summary>
public sealed record KapMeasure(KapEnrolment Enrolment, double Before, double? After);
