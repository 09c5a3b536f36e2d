using Lms.Assessments.Kap;

namespace Lms.Web.Kap;

/// <summary>One comparison on the page.</summary>
/// <param name="Id">Of its heading, and the end of the keys of its texts.</param>
public sealed record SectionView(string Id, KapSection Section, KapScale Scale, KapView All);
