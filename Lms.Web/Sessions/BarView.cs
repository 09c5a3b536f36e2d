using Lms.Data.Sessions;

namespace Lms.Web.Sessions;

/// <summary>The slim head of the three live pages, which have no other.</summary>
/// <param name="Back">Where its way out leads.</param>
/// <param name="BackText">What that is called.</param>
public sealed record BarView(SessionAccess Access, RoomHead Head, string Back, string BackText);
