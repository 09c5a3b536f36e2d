using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Ladders;

/// <summary>What shows a step, frozen on the day it was set. There is no step without it.</summary>
public sealed record LadderEvidence
{
    public const int LongestQuote = 1_000;
    public const int ShortestQuote = 10;
    public const int LongestLink = 500;

    public required LadderProof Proof { get; init; }

    /// <summary>Ids of the files.</summary>
    public ValueList<Guid>? Documents { get; init; }

    public string? Link { get; init; }

    public string? Quote { get; init; }

    /// <summary>Date of the page or of the words.</summary>
    public DateOnly? On { get; init; }

    public SessionTally? Sessions { get; init; }

    /// <exception cref="RuleBroken"><c>ladder.document</c></exception>
    public static LadderEvidence OfDocuments(IEnumerable<Guid> ready) =>
        ready.ToValueList() is { Count: > 0 } documents ? new() { Proof = LadderProof.Document, Documents = documents } : throw new RuleBroken("ladder.document");

    /// <exception cref="RuleBroken"><c>ladder.link</c>, <c>ladder.date</c></exception>
    public static LadderEvidence OfLink(string? typed, DateOnly? on, DateOnly today) =>
        typed?.Trim() is { Length: > 0 and <= LongestLink } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? new() { Proof = LadderProof.Link, Link = link, On = Dated(on, today) }
            : throw new RuleBroken("ladder.link", LongestLink);

    /// <exception cref="RuleBroken"><c>ladder.quote</c>, <c>ladder.date</c></exception>
    public static LadderEvidence OfQuote(string? typed, DateOnly? on, DateOnly today) =>
        typed?.Trim() is { Length: >= ShortestQuote and <= LongestQuote } quote
            ? new() { Proof = LadderProof.Quote, Quote = quote, On = Dated(on, today) }
            : throw new RuleBroken("ladder.quote", ShortestQuote, LongestQuote);

    /// <exception cref="RuleBroken"><c>ladder.count</c></exception>
    public static LadderEvidence OfCount(LadderStep step, SessionTally sessions) =>
        sessions.Shows(step) ? new() { Proof = LadderProof.Count, Sessions = sessions } : throw new RuleBroken("ladder.count");

    private static DateOnly Dated(DateOnly? on, DateOnly today) => on is { } day && day <= today && day.Year >= 2000 ? day : throw new RuleBroken("ladder.date");
}
