using Lms.Data.Sessions;

namespace Lms.Web.Sessions;

/// <summary>Today's plan on the console.</summary>
/// <param name="Due">Place of the slot that is due by the clock; the count of slots when all are over; null while the day has not begun.</param>
/// <param name="Began">When the day's first run began.</param>
public sealed record PlanView(RoomHead Head, DateTimeOffset Now, int Day, IReadOnlyList<PlanSlot> Slots, int? Due, DateTimeOffset? Began);
