namespace Lms.Assessments.Sessions;

/// <summary>Where people meet; it may change at any time and nothing recorded is lost. Stored as its <see cref="Values.Code"/>.</summary>
public enum SessionMode
{
    Online,
    Room,
    Both,
}
