namespace Lms.Assessments.Letters;

/// <summary>Why a text cannot stand in a letter.</summary>
/// <param name="Code">The end of the message's key.</param>
/// <param name="Detail">What is meant: names in braces, or a figure.</param>
public sealed record LetterTextFault(string Code, string Detail = "");
