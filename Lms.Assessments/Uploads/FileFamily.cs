namespace Lms.Assessments.Uploads;

/// <summary>Files whose size is limited alike.</summary>
public enum FileFamily
{
    Document,
    Picture,
    Sound,
    Film,
}
