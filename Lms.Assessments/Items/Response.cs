using System.Text.Json.Serialization;

namespace Lms.Assessments.Items;

/// <summary>
/// What was given to one item. Its JSON is both what the browser sends and what is stored, one text per meaning:
/// <c>{"choice":"b"}</c>, <c>{"choices":["a","c"]}</c>, <c>{"order":["c","a","b"]}</c>, <c>{"pairs":{"a":"2"}}</c>,
/// <c>{"number":"13"}</c>, <c>{"text":"…"}</c>. Cleared answers are blank, not absent. Equal when their texts are equal.
/// </summary>
[JsonConverter(typeof(ResponseConverter))]
public abstract record Response
{
    /// <summary>Nothing was given, or it was cleared again.</summary>
    public abstract bool IsBlank { get; }

    /// <summary>The canonical text.</summary>
    public string ToJson() => ResponseJson.Write(this);

    /// <summary>Reads what a browser sent for this item. Throws <c>RuleBroken("response.malformed")</c> for another shape, an option that the item does not have, a repeat, or an overlong text.</summary>
    public static Response Parse(Item item, string json) => ResponseForm.Checked(item, ResponseJson.Read(json));

    /// <summary>Reads a stored text. Same failure, for a shape that no kind has.</summary>
    public static Response Read(string json) => ResponseJson.Read(json);

    /// <summary>From the fields of a plain HTML form; see <see cref="ResponseForm"/>.</summary>
    public static Response FromForm(Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> fields) => ResponseForm.Read(item, fields);
}
