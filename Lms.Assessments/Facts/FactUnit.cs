namespace Lms.Assessments.Facts;

/// <summary>What a fact counts. Facts of different units are never added together. Stored as its <see cref="Values.Code"/>.</summary>
public enum FactUnit
{
    People,
    Attendances,
    Sessions,
    Organisations,
    Trainings,
    Items,
}
