using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Lms.Assessments.Certificates;

namespace Lms.Web.Tests.Certificates;

/// <summary>The browser's reader of signed statements and the core's must agree: on what is said, and on what is wrong.</summary>
public sealed class StatementScriptTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task The_script_reads_every_statement_as_the_core_does()
    {
        using var key = NewKey();
        using var stranger = NewKey();
        var texts = Names.SelectMany(n => new[] { Sign(n, key), Sign(n, stranger), Damage(Sign(n, key)), Sign(n, key).ToLowerInvariant() })
            .Concat(["", "0", "ß", "not a statement", new string('Z', 300), new string('0', 5000), Sign(Names[0], key)[..^1], Sign(Names[0], key) + "0"]).ToList();
        var answers = await Run(texts, key);
        Assert.Equal(texts.Count, answers.Count);
        Assert.All(texts.Zip(answers), pair => Assert.Equal(Expected(pair.First, key), pair.Second));
        Assert.Equal(4, answers.Select(a => a.Verdict).Distinct().Count());
    }

    private static readonly (string Latin, string Native)[] Names =
    [
        ("Gulnora Hakimova", "Гулнора Ҳакимова"), ("Sadia Mukhtar", "سعدیہ مختار"), ("Kavitha Sivakumar", "கவிதா சிவகுமார்"), ("Nilusha Perera", "නිලූෂා පෙරේරා"),
        ("Sharmin Akter", "শারমিন আক্তার"), ("Gul Agha Zadran", "ګل‌آغا ځدراڼ"), ("Shahzod Gulomov", "Shahzod Gʻulomov"), ("José Łukasz Nguyễn", "José Łukasz Nguyễn"),
        ("Mixed 2", "Ҷон (Джон) – “李” 𝒳 €"),
    ];

    private static Answer Expected(string text, StatementKey key)
    {
        var check = SignedStatement.Check(text, [key]);
        var verdict = check.Verdict == StatementVerdict.UnknownKey ? "unknown_key" : check.Verdict.ToString().ToLowerInvariant();
        return check.Statement is { } s
            ? new(verdict, new(s.Number.ToString(), s.LatinName, s.NativeName, s.ModuleTitle, s.Minutes, s.IssuedOn, s.ExpiresOn, s.Issuer))
            : new(verdict, null);
    }

    private static string Sign((string Latin, string Native) name, StatementKey key) => SignedStatement.Sign(
        new(CertificateNumber.Of("ERP", 2026, 123_456_789), name.Latin, name.Native, $"Ҷалби одилона: {name.Native} {new string('я', 130)}", 480, new(2026, 12, 1), name.Latin.Length % 2 == 0 ? new DateOnly(2028, 12, 1) : null, "Academy"),
        key);

    private static string Damage(string text) => text[..60] + (text[60] == 'A' ? 'B' : 'A') + text[61..];

    private static StatementKey NewKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return StatementKey.FromPrivateKey(made.ExportPkcs8PrivateKey());
    }

    private static async Task<List<Answer>> Run(List<string> texts, StatementKey key)
    {
        var script = new Uri(Path.Combine(Root(), "Lms.Web/Assets/js/certificates/statement.js"));
        var program = $$"""
            import { check } from "{{script}}";
            import { readFileSync } from "node:fs";
            const { texts, keys } = JSON.parse(readFileSync(0, "utf8"));
            const answers = [];
            for (const text of texts) answers.push(await check(text, keys));
            console.log(JSON.stringify(answers));
            """;
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", program])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { texts, keys = new[] { JsonDocument.Parse(key.ToPublicJwk()).RootElement } }));
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<List<Answer>>(output, Json)!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lms.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private sealed record Answer(string Verdict, Said? Said);

    private sealed record Said(string Number, string Latin, string Native, string Title, int Minutes, DateOnly Issued, DateOnly? Expires, string Issuer);
}
