namespace Lms.Assessments.Attendances;

/// <summary>How an attendance is known. Stored as its <see cref="Values.Code"/>.</summary>
public enum AttendanceHow
{
    /// <summary>Their page was open.</summary>
    Page,

    /// <summary>They gave the code shown in the room.</summary>
    CheckIn,

    /// <summary>Somebody who runs the session entered it, with a reason.</summary>
    ByHand,

    /// <summary>Nothing is known: not seen.</summary>
    None,
}
