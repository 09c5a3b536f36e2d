using System.Text.Json;
using System.Text.Json.Nodes;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>The shapes of <see cref="Response"/>: exactly one known property, with values of the right type.</summary>
internal static class ResponseJson
{
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 4 };

    public static string Write(Response response) => CanonicalJson.Write<JsonObject>(response switch
    {
        ChoiceResponse r => new JsonObject { ["choice"] = r.Choice },
        ChoicesResponse r => new JsonObject { ["choices"] = Array(r.Choices) },
        OrderResponse r => new JsonObject { ["order"] = Array(r.Order) },
        PairsResponse r => new JsonObject { ["pairs"] = new JsonObject(r.Pairs.Select(p => KeyValuePair.Create(p.Left, (JsonNode?)p.Right))) },
        NumberResponse r => new JsonObject { ["number"] = r.Number },
        TextResponse r => new JsonObject { ["text"] = r.Text },
        _ => throw new InvalidOperationException($"{response.GetType().Name} has no JSON form"),
    });

    public static Response Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Shallow);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    public static Response Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || element.GetPropertyCount() != 1) throw Malformed();
        var property = element.EnumerateObject().First();
        return property.Name switch
        {
            "choice" => new ChoiceResponse(Text(property.Value)),
            "choices" => new ChoicesResponse(Texts(property.Value)),
            "order" => new OrderResponse(Texts(property.Value).ToValueList()),
            "pairs" => new PairsResponse(Pairs(property.Value)),
            "number" => new NumberResponse(Text(property.Value)),
            "text" => new TextResponse(Text(property.Value)),
            _ => throw Malformed(),
        };
    }

    public static RuleBroken Malformed() => new("response.malformed");

    private static JsonArray Array(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode?)id)]);

    private static string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) throw Malformed();
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Malformed(); // half of a surrogate pair
        }
    }

    private static List<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : throw Malformed();

    private static List<Pair> Pairs(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject().Select(p => new Pair(p.Name, Text(p.Value)))] : throw Malformed();
}
