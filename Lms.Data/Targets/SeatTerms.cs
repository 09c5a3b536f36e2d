using Lms.Assessments.Targets;

namespace Lms.Data.Targets;

/// <summary>On what terms seats are given.</summary>
/// <param name="Capacity">A cohort's; null = as it is. A series' is changed with its rule.</param>
/// <param name="OfferHours">An offered seat is held so long.</param>
public sealed record SeatTerms(int? Capacity, bool NeedsApproval, int OfferHours, IReadOnlyList<SeatTarget> Targets);
