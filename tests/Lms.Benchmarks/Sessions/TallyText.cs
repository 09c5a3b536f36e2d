namespace Lms.Benchmarks.Sessions;

/// <summary>Counts as they travel: <c>number.voters.count.count…</c>, figures to the base of 36.</summary>
internal static class TallyText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static int Voters(string text) => text.Split('.')[1].Aggregate(0, (sum, digit) => (sum * 36) + Digits.IndexOf(digit, StringComparison.Ordinal));

    public static string Of(IEnumerable<int> figures) => string.Join('.', figures.Select(Figure));

    private static string Figure(int figure) => figure < 36 ? Digits[figure].ToString() : Figure(figure / 36) + Digits[figure % 36];
}
