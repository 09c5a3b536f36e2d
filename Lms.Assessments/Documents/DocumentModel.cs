using Lms.Assessments.Certificates;

namespace Lms.Assessments.Documents;

/// <summary>What a printed list says, in words already chosen: A4 upright, as many pages as it takes.</summary>
public sealed record DocumentModel
{
    /// <summary>BCP 47, of the words; names carry their own.</summary>
    public required string Language { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>Above the title, small: who issues it.</summary>
    public required string Issuer { get; init; }

    public required string Title { get; init; }

    /// <summary>Under the title: what, where, when.</summary>
    public required IReadOnlyList<PrintedLine> Facts { get; init; }

    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>At the foot of every page, beside the page's number.</summary>
    public required string Foot { get; init; }

    /// <summary>Page 2 of 5, in words.</summary>
    public required Func<int, int, string> PageNumber { get; init; }

    /// <summary>When the document became what it is: never the moment of drawing.</summary>
    public required DateTimeOffset At { get; init; }
}
