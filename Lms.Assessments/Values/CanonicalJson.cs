using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Lms.Assessments.Values;

/// <summary>
/// One text per value: keys in ordinal order, no white space, only <c>" \</c> and control characters escaped (the idea of
/// RFC 8785; our numbers are integers and short decimals, written as the serializer gives them). What is hashed and stored
/// must not change with the framework's taste in escaping, so the text is written here and not by the serializer.
/// Absent and null are the same: a field added later as null leaves every old hash as it was.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new InstantJson(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static string Write<T>(T value)
    {
        var text = new StringBuilder();
        Append(text, JsonSerializer.SerializeToNode(value, Options));
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write{T}"/> wrote. Throws <see cref="JsonException"/> on anything unknown: a stored rule half understood is worse than an error.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null where a value was expected");

    /// <summary>SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null: text.Append("null"); break;
            case JsonObject o: AppendObject(text, o); break;
            case JsonArray a: AppendArray(text, a); break;
            default:
                if (node.GetValueKind() == JsonValueKind.String) AppendString(text, node.GetValue<string>());
                else text.Append(node.ToJsonString());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject o)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in o.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!first) text.Append(',');
            first = false;
            AppendString(text, key);
            text.Append(':');
            Append(text, value);
        }

        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonArray a)
    {
        text.Append('[');
        for (var i = 0; i < a.Count; i++)
        {
            if (i > 0) text.Append(',');
            Append(text, a[i]);
        }

        text.Append(']');
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c < ' ') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        text.Append('"');
    }
}
