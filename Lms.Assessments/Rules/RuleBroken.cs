using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lms.Assessments.Rules;

/// <summary>
/// A rule of the domain said no to a person. <see cref="Code"/> names the rule (<c>attempt.deadline_passed</c>) and
/// <see cref="Args"/> are the figures of the message in order; the words come from resources at the edge.
/// A mistake of the program is never a <c>RuleBroken</c>.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It reads as the sentence it is: throw new RuleBroken.")]
public sealed class RuleBroken(string code, params object[] args) : Exception(Describe(code, args))
{
    /// <summary>Stable, lower case, <c>noun.reason</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Numbers, instants and names for the message, in the order its resource expects.</summary>
    public IReadOnlyList<object> Args { get; } = args;

    private static string Describe(string code, object[] args) =>
        args.Length == 0 ? code : code + " (" + string.Join(", ", args.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture))) + ")";
}
