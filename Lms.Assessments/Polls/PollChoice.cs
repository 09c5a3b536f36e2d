using System.Globalization;
using System.Text.Json;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>
/// What somebody chose. Its JSON is what the browser sends and what is stored: <c>{"options":[2]}</c>, <c>{"rating":4}</c>,
/// <c>{"order":[3,1,2]}</c>, <c>{"text":"…"}</c>; numbers of options count from 1. Exactly one of the four is there; equal when the texts are.
/// </summary>
public sealed record PollChoice
{
    // A ranking of twelve or 500 letters, each an escape of six, with room to spare.
    private const int LongestJson = 4000;

    /// <summary>In ascending order: the order of tapping means nothing.</summary>
    public ValueList<int>? Options { get; init; }

    public int? Rating { get; init; }

    /// <summary>First place first.</summary>
    public ValueList<int>? Order { get; init; }

    public string? Text { get; init; }

    public static PollChoice Of(params IEnumerable<int> options) => new() { Options = options.Order().ToValueList() };

    public static PollChoice Rated(int rating) => new() { Rating = rating };

    public static PollChoice Ranked(params IEnumerable<int> order) => new() { Order = order.ToValueList() };

    public static PollChoice Written(string text) => new() { Text = text };

    /// <summary>Reads what a browser sent or the database holds. Throws <c>RuleBroken("poll.malformed")</c> for anything else.</summary>
    public static PollChoice Parse(string? json)
    {
        try
        {
            var read = CanonicalJson.Read<PollChoice>(json is { Length: <= LongestJson } ? json : "");
            var parts = new object?[] { read.Options, read.Rating, read.Order, read.Text }.Count(p => p is not null);
            return parts == 1 ? read with { Options = read.Options?.Order().ToValueList() } : throw Malformed();
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    // The canonical text, figures written straight: every vote of a full room is written, and most are one number.
    public string ToJson() =>
        Options is { } options ? $$"""{"options":[{{Numbers(options)}}]}"""
        : Order is { } order ? $$"""{"order":[{{Numbers(order)}}]}"""
        : CanonicalJson.Write(this);

    private static string Numbers(ValueList<int> numbers) => string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    internal static RuleBroken Malformed() => new("poll.malformed");
}
