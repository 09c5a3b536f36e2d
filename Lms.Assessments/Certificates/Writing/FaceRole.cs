namespace Lms.Assessments.Certificates.Writing;

/// <summary>What a text is for on the page; each script answers with its own face.</summary>
internal enum FaceRole
{
    /// <summary>Names, title, heading.</summary>
    Display,

    /// <summary>Sentences and values.</summary>
    Text,

    /// <summary>Small words beside values.</summary>
    Label,
}
