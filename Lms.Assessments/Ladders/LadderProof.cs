namespace Lms.Assessments.Ladders;

/// <summary>What shows that a step was reached.</summary>
public enum LadderProof
{
    /// <summary>A file that was sent.</summary>
    Document,

    /// <summary>A page that can be opened, with its date.</summary>
    Link,

    /// <summary>Words of somebody who may say it, with their date.</summary>
    Quote,

    /// <summary>What the sessions show.</summary>
    Count,
}
