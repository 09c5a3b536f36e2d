using System.Globalization;
using Lms.Data.Attempts;

namespace Lms.Benchmarks.Attempts;

/// <summary>A person at an attempt in progress.</summary>
internal sealed record Desk
{
    public Guid AttemptId { get; init; }

    public Guid PersonId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string Form { get; init; } = "";

    /// <summary>The answer a browser would send as its change number <paramref name="seq"/>: seven items, gone over again and again.</summary>
    public GivenText Given(int seq) => new(ItemOf(seq), seq, (seq % 7) switch
    {
        0 => seq % 2 == 0 ? """{"choice":"a"}""" : """{"choice":"b"}""",
        1 => """{"choices":["a","c"]}""",
        2 => seq % 2 == 0 ? """{"choice":"true"}""" : """{"choice":"false"}""",
        3 => """{"order":["b","c","a"]}""",
        4 => """{"pairs":{"a":"2","b":"1"}}""",
        5 => string.Create(CultureInfo.InvariantCulture, $$"""{"number":"{{seq}}"}"""),
        _ => """{"text":"remedy"}""",
    });

    public static string Key(int seq) => string.Create(CultureInfo.InvariantCulture, $"change-{seq:00000000}");

    private string ItemOf(int seq) => string.Create(CultureInfo.InvariantCulture, $"TST-{Form}0{(seq % 7) + 1}");
}
