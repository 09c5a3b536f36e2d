using Lms.Web.Parts;

namespace Lms.Web.Certificates;

/// <summary>What a check in the browser can find, and what a genuine statement says, in the order shown. The names are those of statement.js.</summary>
internal static class Verdicts
{
    public static readonly IReadOnlyList<(string Verdict, Kind Kind)> All =
    [
        ("genuine", Kind.Good),
        ("other", Kind.Danger),
        ("altered", Kind.Danger),
        ("unknown_key", Kind.Warning),
        ("unreadable", Kind.Warning),
        ("no_keys", Kind.Info),
        ("no_means", Kind.Info),
    ];

    public static readonly IReadOnlyList<(string Name, string Label)> Said =
    [
        ("latin", "certificates.name"),
        ("native", "certificates.own_script"),
        ("title", "certificates.module"),
        ("minutes", "certificates.signed_hours"),
        ("issued", "certificates.completed"),
        ("expires", "certificates.valid_until"),
        ("issuer", "certificates.issuer"),
        ("number", "certificates.number"),
    ];
}
