using Lms.Assessments.Values;

namespace Lms.Assessments.Disclosure;

/// <summary>
/// A total and its parts. Where parts may overlap (somebody of two modules is in both and once in the total) two kinds of people attack:
/// who knows by how much they do, to whom a count of people is as good as a plain sum, and who does not, and reckons with what must
/// hold: no part outgrows its total, and the parts together are not less. A figure is safe when it is safe from either.
/// </summary>
public sealed record DisclosureRelation(string Total, ValueList<string> Parts, bool MayOverlap = false);
