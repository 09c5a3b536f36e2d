using Lms.Assessments.Values;

namespace Lms.Assessments.Disclosure;

/// <summary>
/// A total and its parts. People counted once do not add up (somebody of two modules is in both and once in the total), but whoever
/// attacks a table may know or guess by how much. So what the parts exceed the total by is taken as known to everybody, which makes a
/// count of people as easy to attack as a plain sum. That a total is not smaller than a part is not taken as known beside it: who
/// knows how many are in two parts would be credited with knowing a part.
/// </summary>
public sealed record DisclosureRelation(string Total, ValueList<string> Parts);
