using System.Globalization;
using System.Data.Common;
using Lms.Data.Audit;

namespace Lms.Web.Audit;

/// <summary><c>Lms.Web audit verify</c>: computes the chain anew. Exit code 0 whole, 1 not.</summary>
internal static class AuditCommand
{
    public static async Task<int> Verify(VerifyAudit verify, TextWriter output, TextWriter errors)
    {
        try
        {
            var found = await verify.Run();
            if (found.Fault is { } fault)
            {
                await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The audit is not as it was sealed. Whole until link {found.Links} ({found.Rows} rows). {fault}"));
                return 1;
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The audit is whole: {found.Links} links, {found.Rows} rows, {found.Open} not sealed yet. Head: {found.Head ?? "none"}"));
            return 0;
        }
        catch (DbException error)
        {
            await errors.WriteLineAsync($"The database cannot be read: {error.Message}");
            return 1;
        }
    }
}
