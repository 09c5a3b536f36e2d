using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// A test form as its author writes it: Moodle's GIFT with five comment keys and an ordering kind (the dialect is described in
/// <c>database/content/README.md</c>). A question with a mistake is reported and left out; the others are read.
/// </summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Errors">In the order of their lines.</param>
public sealed record GiftFile(ValueList<Item> Items, ValueList<GiftError> Errors)
{
    public static GiftFile Read(string text)
    {
        var items = new List<Item>();
        var errors = new List<GiftError>();
        foreach (var question in GiftQuestion.Split(text))
        {
            try
            {
                var item = GiftReader.Read(question);
                if (items.Exists(i => i.Id == item.Id)) throw new GiftMistake(question.Line, "another question of this file has the same id");
                items.Add(item);
            }
            catch (GiftMistake mistake)
            {
                errors.Add(new GiftError(mistake.Line, question.Key("id")?.Value, mistake.Message));
            }
        }

        return new GiftFile(items.ToValueList(), errors.ToValueList());
    }

    /// <summary>The text that reads as these items again.</summary>
    public static string Write(IEnumerable<Item> items) => GiftWriter.Write(items);
}
