using Lms.Assessments.Certificates.Drawing;

namespace Lms.Assessments.Documents;

/// <summary>What is drawn on one page.</summary>
internal sealed class DocumentPage
{
    public List<PlacedText> Texts { get; } = [];

    public List<PlacedRule> Rules { get; } = [];
}
