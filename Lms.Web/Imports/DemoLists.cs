using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Lms.Web.Imports;

/// <summary>The lists of <c>database/demo/imports.json</c>, as that file says them.</summary>
internal sealed record DemoLists(IReadOnlyList<DemoLists.SentList> Lists)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public static IReadOnlyList<SentList> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/imports.json")!;
        return JsonSerializer.Deserialize<DemoLists>(file, Json)!.Lists;
    }

    /// <param name="Institution">Key of one of the demo's.</param>
    /// <param name="Enter">Whether somebody said yes to it.</param>
    internal sealed record SentList(string Kind, string File, string Institution, bool Enter, IReadOnlyList<string> Lines)
    {
        public byte[] Bytes() => Encoding.UTF8.GetBytes(string.Join("\r\n", Lines));
    }
}
