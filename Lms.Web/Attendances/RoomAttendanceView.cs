using Lms.Data.Attendances;

namespace Lms.Web.Attendances;

/// <summary>A trainee's own attendance, and whether the room's code is taken now.</summary>
/// <param name="Why">In words, why it is not; null when it is.</param>
public sealed record RoomAttendanceView(AttendanceLine? Mine, bool TakesCode, string? Why);
