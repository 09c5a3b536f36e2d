using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Lms.House.Tests.Projects;

/// <summary>The core does no I/O, has no clock, no chance and no async: its assembly names none of the types that would.</summary>
public sealed class PurityTests
{
    private static readonly string[] Impure =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Net.", "System.Environment",
        "System.TimeProvider", "System.Random", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Data.",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Threading.Tasks.", "System.Threading.Thread", "System.Threading.Timer", "System.Console",
    ];

    [Fact]
    public void The_core_names_no_impure_type() => Assert.Empty(ImpureTypes(Assembly.Load("Lms.Assessments")));

    [Fact]
    public void An_impure_assembly_is_caught() => Assert.Contains("System.IO.File.OpenRead", ImpureTypes(typeof(PurityTests).Assembly));

    private static IEnumerable<string> ImpureTypes(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => (Type: metadata.GetTypeReference((TypeReferenceHandle)m.Parent), Member: metadata.GetString(m.Name)))
            .Select(m => (Type: $"{metadata.GetString(m.Type.Namespace)}.{metadata.GetString(m.Type.Name)}", m.Member))
            .Where(m => m is not ("System.Environment", "get_CurrentManagedThreadId")) // every compiled iterator asks for it
            .Where(m => Impure.Any(bad => bad.EndsWith('.') ? m.Type.StartsWith(bad, StringComparison.Ordinal) : m.Type == bad))
            .Select(m => $"{m.Type}.{m.Member}")
            .Distinct().Order(StringComparer.Ordinal)];
    }
}
