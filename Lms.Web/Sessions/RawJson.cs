using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lms.Web.Sessions;

/// <summary>A JSON value that is written already: made once, sent to a thousand.</summary>
[JsonConverter(typeof(Writer))]
internal sealed class RawJson(byte[] utf8)
{
    public ReadOnlyMemory<byte> Utf8 => utf8;

    private sealed class Writer : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
