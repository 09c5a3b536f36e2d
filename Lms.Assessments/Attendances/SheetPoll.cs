using Lms.Assessments.Polls;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attendances;

/// <summary>A poll with its tally, and never with who chose what.</summary>
/// <param name="Key">A quiz's right options, from 1; null otherwise.</param>
public sealed record SheetPoll(int Number, string Kind, string Text, ValueList<string> Options, bool Anonymous, Tally Tally, ValueList<int>? Key);
