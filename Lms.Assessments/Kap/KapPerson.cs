namespace Lms.Assessments.Kap;

/// <summary>One person in a comparison, once. After is null for who dropped out.</summary>
public sealed record KapPerson(Guid PersonKey, double Before, double? After)
{
    public bool IsMatched => After is not null;
}
