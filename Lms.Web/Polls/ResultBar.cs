namespace Lms.Web.Polls;

/// <summary>One line of a result.</summary>
/// <param name="Number">Of the option; rating: the rating itself.</param>
/// <param name="Count">Votes; ranking: points.</param>
/// <param name="ShareBasisPoints">Of the voters; ranking: of the most points an option can have.</param>
/// <param name="IsKey">The right answer of a quiz.</param>
public sealed record ResultBar(int Number, string Label, int Count, int ShareBasisPoints, bool IsKey, bool IsMine);
