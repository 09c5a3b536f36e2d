namespace Lms.House.Tests.Packages;

/// <summary>Versions below which a package has a known fault, each with the fault. The feed's own vulnerability scan may be blind.</summary>
internal static class PackageFloors
{
    private static readonly (string Package, string Floor, string Why)[] Floors =
    [
        ("Microsoft.AspNetCore.DataProtection", "10.0.7", "CVE-2026-40372: forged authentication cookies"),
        ("Microsoft.Data.Sqlite", "10.0.15", "earlier ones bring a SQLite below 3.51.3: WAL reset corruption"),
        ("Microsoft.Data.Sqlite.Core", "10.0.15", "earlier ones bring a SQLite below 3.51.3: WAL reset corruption"),
        ("SQLitePCLRaw.lib.e_sqlite3", "2.1.13", "SQLite below 3.51.3: WAL reset corruption"),
        ("MailKit", "4.16.0", "GHSA-9j88-vvj5-vhgr: STARTTLS response injection"),
        ("MimeKit", "4.15.1", "GHSA-g7hc-96xr-gvvx: SMTP command injection"),
        ("Microsoft.Data.SqlClient", "6.1.1", "6.1.0 reads multi-packet results wrongly"),
        ("Microsoft.AspNetCore.SignalR.StackExchangeRedis", "10.0.0", "stateful reconnect loses messages"),
        ("HtmlSanitizer", "10.0.0", "GHSA-j92c-7v7g-gj3f"),
        ("Newtonsoft.Json", "13.0.1", "GHSA-5crp-9r3c-p9vr: stack overflow on deep nesting"),
        ("Hangfire.Core", "1.8.25", "recurring-job regressions of earlier 1.8"),
        ("Hangfire.SqlServer", "1.8.25", "recurring-job regressions of earlier 1.8"),
        ("Hangfire.AspNetCore", "1.8.25", "recurring-job regressions of earlier 1.8"),
    ];

    /// <summary>Single versions with a fault although a lower one is allowed.</summary>
    private static readonly (string Package, string Version, string Why)[] Refused =
    [
        ("SQLitePCLRaw.lib.e_sqlite3", "3.0.3", "ships SQLite 3.50.4: WAL reset corruption"),
        ("SQLitePCLRaw.bundle_e_sqlite3", "3.0.3", "ships SQLite 3.50.4: WAL reset corruption"),
    ];

    /// <summary>What is wrong with these resolved packages; empty when nothing is known.</summary>
    public static IEnumerable<string> Faults(IEnumerable<(string Package, Version Version)> resolved)
    {
        foreach (var (package, version) in resolved)
        {
            foreach (var floor in Floors.Where(f => Same(f.Package, package) && version < Version.Parse(f.Floor)))
            {
                yield return $"{package} {version} < {floor.Floor}: {floor.Why}";
            }

            foreach (var refused in Refused.Where(r => Same(r.Package, package) && version == Version.Parse(r.Version)))
            {
                yield return $"{package} {version}: {refused.Why}";
            }
        }
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
