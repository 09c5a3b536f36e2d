using System.Text.Json.Serialization;

namespace Lms.Assessments.Attendances;

/// <summary>A stretch of time, its end not included. One that ends before it begins is empty.</summary>
public sealed record Stretch(DateTimeOffset From, DateTimeOffset Until)
{
    [JsonIgnore]
    public TimeSpan Length => Until > From ? Until - From : TimeSpan.Zero;

    /// <summary>The part inside another; null when they have nothing in common.</summary>
    public Stretch? Within(Stretch other)
    {
        var both = new Stretch(From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);
        return both.Length > TimeSpan.Zero ? both : null;
    }

    /// <summary>The same time without overlaps, in order; in whatever order it was given.</summary>
    public static IReadOnlyList<Stretch> Merge(IEnumerable<Stretch> stretches)
    {
        var merged = new List<Stretch>();
        foreach (var next in stretches.Where(s => s.Length > TimeSpan.Zero).OrderBy(s => s.From).ThenBy(s => s.Until))
        {
            if (merged is [.., var last] && next.From <= last.Until)
            {
                merged[^1] = last with { Until = next.Until > last.Until ? next.Until : last.Until };
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    /// <summary>What of some time lies inside other time: merged, in order.</summary>
    public static IReadOnlyList<Stretch> Clip(IEnumerable<Stretch> stretches, IEnumerable<Stretch> inside)
    {
        var frame = Merge(inside);
        return [.. Merge(stretches).SelectMany(s => frame.Select(s.Within).OfType<Stretch>())];
    }

    public static TimeSpan Total(IEnumerable<Stretch> stretches) => new(Merge(stretches).Sum(s => s.Length.Ticks));
}
