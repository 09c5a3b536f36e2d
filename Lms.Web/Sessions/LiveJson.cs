using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Web.Sessions;

/// <summary>How live messages are written: short, and names in twelve scripts as themselves instead of six bytes a letter.</summary>
internal static class LiveJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // Nothing of it stands in HTML: scripts put it into pages as text.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new InstantJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        return options;
    }

    public static RawJson Raw<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    /// <summary><c>{seq, kind, at, payload}</c></summary>
    public static byte[] Event(SessionEvent one) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("seq", one.Seq);
        json.WriteString("kind", one.Kind);
        json.WritePropertyName("at");
        JsonSerializer.Serialize(json, one.At, Options);
        json.WritePropertyName("payload");
        json.WriteRawValue(one.Payload);
        json.WriteEndObject();
    });

    /// <summary>A list of values that are written already.</summary>
    public static RawJson List(IEnumerable<byte[]> written) => new(Write(json =>
    {
        json.WriteStartArray();
        foreach (var one in written)
        {
            json.WriteRawValue(one, skipInputValidation: true);
        }

        json.WriteEndArray();
    }));

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            write(json);
        }

        return bytes.ToArray();
    }
}
