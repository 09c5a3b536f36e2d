using Lms.Assessments.Documents;

namespace Lms.Web.Attendances;

/// <summary>The code of the moment and the same as QR; null parts while it is not taken.</summary>
/// <param name="Title">Of the session.</param>
/// <param name="Code">Six digits.</param>
/// <param name="Why">In words, why check-in is closed; null while it is open.</param>
/// <param name="SecondsLeft">Until the next code.</param>
/// <param name="IsSwitchedOn">A trainer opened it: the projector shows it in its corner.</param>
public sealed record CodeView(Guid Session, string Title, string? Code, QrPath? Qr, string? Why, int SecondsLeft, bool IsSwitchedOn);
