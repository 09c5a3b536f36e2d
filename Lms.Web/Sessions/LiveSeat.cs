namespace Lms.Web.Sessions;

/// <summary>In which room a line sits, and as whom; decided by the server from the database.</summary>
/// <param name="Console">Runs the session: hears what is for trainers.</param>
/// <param name="IsTrainee">Enrolled: their presence counts.</param>
internal sealed record LiveSeat(LiveRoom Room, bool Console, bool IsTrainee)
{
    /// <summary>Their group of the newest forming.</summary>
    public Guid? Group { get; set; }
}
