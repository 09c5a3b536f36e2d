using Lms.Assessments.Polls;

namespace Lms.Web.Sessions;

/// <summary>How a poll stands, read from committed rows.</summary>
/// <param name="Shown">Everybody may see it; otherwise only who runs the session.</param>
internal sealed record LiveTally(Guid Poll, int Number, bool Shown, Tally Tally);
