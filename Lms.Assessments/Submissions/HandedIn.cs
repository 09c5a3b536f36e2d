using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Submissions;

/// <summary>The work was handed in, as it stood then: what is written or removed afterwards changes nothing of it.</summary>
public sealed record HandedIn : SubmissionStep
{
    /// <summary>1 for the first hand-in; one more after each return.</summary>
    public required int Round { get; init; }

    public required string Text { get; init; }

    /// <summary>The files that were with it, by their ids.</summary>
    public required ValueList<Guid> Uploads { get; init; }

    /// <summary>Whose work it is, by enrolment: the person, or the people of the group at that moment.</summary>
    public required ValueList<Guid> Members { get; init; }

    /// <summary>After the due time; 0 = in time. A round after feedback keeps that of the first (<see cref="LateRule"/>).</summary>
    public int LateSeconds { get; init; }

    [JsonIgnore]
    public override string Kind => "handed_in";
}
