namespace Lms.Data.Modules;

/// <summary>A question a trainer may ask in a session.</summary>
/// <param name="Id">Stable between versions (<c>ERP-L01</c>).</param>
/// <param name="Kind">single, multiple, rating, ranking, cloud or open.</param>
/// <param name="Anonymous">Nobody, the trainer included, sees who chose what.</param>
/// <param name="Text">The question.</param>
/// <param name="Options">Empty where people write or rate.</param>
public sealed record PollText(string Id, string Kind, bool Anonymous, string Text, IReadOnlyList<string> Options);
