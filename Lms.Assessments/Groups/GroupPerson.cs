using Lms.Assessments.People;

namespace Lms.Assessments.Groups;

/// <summary>Somebody to be placed, with what the methods look at.</summary>
public sealed record GroupPerson(Guid Person, Guid Institution, Sex Sex);
