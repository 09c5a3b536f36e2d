using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lms.Assessments.Items;

/// <summary>Lets a response stand inside a stored step as the object it is.</summary>
public sealed class ResponseConverter : JsonConverter<Response>
{
    public override Response Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ResponseJson.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Response value, JsonSerializerOptions options) => writer.WriteRawValue(ResponseJson.Write(value));
}
