using Lms.Assessments.Polls;
using Lms.Data.Polls;

namespace Lms.Web.Polls;

/// <summary>The form that asks something: a question, a kind, and options one a line.</summary>
public sealed class PollInput
{
    public string? Text { get; set; }

    public string Kind { get; set; } = "single";

    /// <summary>One a line.</summary>
    public string? Options { get; set; }

    public bool Anonymous { get; set; }

    public bool MayChange { get; set; }

    public int? Seconds { get; set; }

    public bool Speed { get; set; }

    /// <summary>A poll of the module instead.</summary>
    public string? Module { get; set; }

    /// <summary>A bank item instead.</summary>
    public Guid? Item { get; set; }

    public bool IsPicked => Module is not null || Item is not null;

    public static IReadOnlyList<int> Countdowns { get; } = [15, 20, 30, 45, 60, 90, 120, 180, 300];

    /// <param name="ways">The two words for true and false, in the language of who asks.</param>
    public NewPoll ToNew(IReadOnlyList<string> ways) => new(
        Item is null ? Kind : "quiz",
        Text ?? "",
        Item is null ? (Options ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : ways,
        Anonymous,
        MayChange,
        Seconds is >= Poll.ShortestSeconds ? Seconds : null,
        Speed,
        Item,
        Module);
}
