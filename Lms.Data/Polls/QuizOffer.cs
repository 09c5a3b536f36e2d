using Lms.Assessments.Items;

namespace Lms.Data.Polls;

/// <summary>A bank item that may be asked live.</summary>
/// <param name="Form">The test form it stands in.</param>
/// <param name="Unfinished">People of the cohort still active whose test after is this form: asking it live tells them one of its answers.</param>
public sealed record QuizOffer(Guid ItemId, Item Item, string Form, int Unfinished);
