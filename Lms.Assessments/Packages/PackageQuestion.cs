using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Assessments.Packages;

/// <summary>What the figures of an issue were asked. Its text is kept with them: asked again, it gives the same figures or a reason.</summary>
public sealed record PackageQuestion
{
    /// <summary>ISO 3166-1 alpha-2, in order.</summary>
    public required ValueList<string> Countries { get; init; }

    public required MonthSpan Span { get; init; }

    public required FactsheetLevel Level { get; init; }

    /// <summary>Reads what <see cref="ToString"/> writes. Throws <see cref="FormatException"/> for anything else.</summary>
    public static PackageQuestion Parse(string text)
    {
        var parts = text.Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[^1], StringComparer.Ordinal);
        return parts.TryGetValue("country", out var countries) && parts.TryGetValue("from", out var from) && parts.TryGetValue("to", out var to) && parts.TryGetValue("level", out var level)
            ? new() { Countries = [.. countries.Split('+')], Span = MonthSpan.Parse(from, to), Level = Code.Read<FactsheetLevel>(level) }
            : throw new FormatException($"'{text}' is no question of a package");
    }

    /// <summary><c>country=KG+TJ&amp;from=2026-10&amp;to=2026-10&amp;level=ministry</c>.</summary>
    public override string ToString() => $"country={string.Join('+', Countries)}&{Rest}";

    /// <summary>The address of one country's factsheet with the same months and detail.</summary>
    public string Factsheet(string country) => $"/factsheets?country={country}&{Rest}";

    private string Rest => $"from={MonthSpan.Text(Span.First)}&to={MonthSpan.Text(Span.Last)}&level={Code.Of(Level)}";
}
