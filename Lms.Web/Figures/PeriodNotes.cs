using Lms.Assessments.Figures;
using Lms.Scheduler.Languages;

namespace Lms.Web.Figures;

/// <summary>
/// What has to be said of a month, quarter or year that is not whole: it still runs, or only a part of it was asked for. Its figure would
/// otherwise be read as the last word.
/// </summary>
/// <param name="Today">On the reader's wall.</param>
public sealed record PeriodNotes(Words Words, DateOnly Today)
{
    private int Now => MonthSpan.MonthOf(Today);

    /// <summary>"so far".</summary>
    public string SoFar => Words["figures.so_far"];

    /// <summary>Of a period as a whole: until when it is counted. Null where it is over.</summary>
    public string? Running(MonthSpan asked) => asked.Last < Now ? null
        : asked.First > Now ? Words["figures.not_begun"]
        : Words["figures.running", ("period", Words.Span(asked)), ("day", Words.Dates.WrittenDay(Today))];

    /// <summary>Whether it has not begun: nothing of it can be drawn.</summary>
    public bool IsAhead(Dimension dimension, string value) => FigureTexts.Months(dimension, value) is { } own && own.First > Now;

    /// <summary>Whether what was asked of it is not over.</summary>
    public bool IsRunning(Dimension dimension, string value, MonthSpan asked) => FigureTexts.Months(dimension, value) is { } own && Math.Min(own.Last, asked.Last) >= Now;

    /// <summary>"so far", "only August 2026 to September 2026"; null where a row is no period, or a whole one.</summary>
    public string? Of(Dimension dimension, string value, MonthSpan asked) =>
        IsRunning(dimension, value, asked) ? SoFar : Part(dimension, value, asked) is { } part ? Words["figures.only_months", ("span", Words.Span(part))] : null;

    /// <summary>The same as a cell of a file beside its period: whether that is over.</summary>
    public string State(Dimension dimension, string value, MonthSpan asked) => IsRunning(dimension, value, asked)
        ? Words["figures.not_over", ("day", Words.Dates.WrittenDay(Today))]
        : Of(dimension, value, asked) ?? Words["figures.yes"];

    /// <summary>How many months of the period have begun: what a figure a month is divided by.</summary>
    public int Begun(MonthSpan span) => span.Begun(Today);

    private static MonthSpan? Part(Dimension dimension, string value, MonthSpan asked) =>
        FigureTexts.Months(dimension, value) is { } own && (own.First < asked.First || own.Last > asked.Last) && own.First <= asked.Last && own.Last >= asked.First
            ? new(Math.Max(own.First, asked.First), Math.Min(own.Last, asked.Last))
            : null;
}
