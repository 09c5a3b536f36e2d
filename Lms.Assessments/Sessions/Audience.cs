namespace Lms.Assessments.Sessions;

/// <summary>Who is told of an event. Stored as its <see cref="Values.Code"/>.</summary>
public enum Audience
{
    All,

    /// <summary>Who runs the session: hands, notes, texts that wait for the moderator.</summary>
    Trainers,
}
