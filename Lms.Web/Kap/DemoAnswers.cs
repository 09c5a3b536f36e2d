using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Items;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Web.Kap;

/// <summary>
/// What the invented people answer: some know more than others, questions are of unequal weight, lessons help, and one question reads
/// wrongly in Urdu. The same on every machine: a share between 0 and 1 is drawn from a text that names what it is for.
/// </summary>
internal static class DemoAnswers
{
    /// <summary>The question that its Urdu readers misunderstand.</summary>
    public const string Misread = "ERP-A04";

    public static double Draw(string what) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(what))) / (double)uint.MaxValue;

    /// <summary>About −1.5 to 1.5.</summary>
    public static double Ability(string person) => Draw(person + " a") + Draw(person + " b") + Draw(person + " c") - 1.5;

    public static IReadOnlyDictionary<string, Response> Test(string person, bool urdu, bool after, IReadOnlyList<ItemVersion> items) => items.Select(v => v.Item).ToDictionary(
        item => item.Id,
        item =>
        {
            var weight = (2 * Draw(item.Id)) - 1;
            var chance = urdu && item.Id == Misread ? 0.05 : 1 / (1 + Math.Exp((-2.2 * Ability(person)) - (after ? 1.5 : -0.5) + weight));
            return Draw($"{person} {item.Id}") < chance ? Right(item) : Wrong(item, urdu && item.Id == Misread ? 0 : Draw($"{person} {item.Id} wrong"));
        },
        StringComparer.Ordinal);

    /// <summary>Answers to all statements of a wave, before the scale is turned round.</summary>
    public static IReadOnlyDictionary<string, int> Survey(string person, SurveyWave wave, Instrument instrument) => instrument.For(wave).Statements.ToDictionary(
        s => s.Id,
        s =>
        {
            var later = wave switch
            {
                SurveyWave.Before => 0.0,
                SurveyWave.After => 1.1,
                SurveyWave.FollowUp => 0.7,
                _ => throw new ArgumentOutOfRangeException(nameof(wave)),
            };
            var mood = Ability(person) + Draw($"{person} {s.Id}") + later + (Draw($"{person} {s.Id} {Code.Of(wave)}") / 2);
            var scored = s.Part == SurveyPart.Attitude ? Math.Clamp((int)Math.Round(2.2 + mood), Statement.Least, Statement.Most) : Math.Clamp((int)Math.Round(mood), 0, Statement.Yes);
            return s.Score(scored);
        },
        StringComparer.Ordinal);

    private static Response Right(Item item) => item switch
    {
        SingleChoice i => new ChoiceResponse(i.Key),
        MultipleChoice i => new ChoicesResponse(i.Options.Where(o => o.WeightPpm > 0).Select(o => o.Id)),
        TrueFalse i => new ChoiceResponse(i.Key ? "true" : "false"),
        Ordering i => new OrderResponse(i.Elements.Select(e => e.Id).ToValueList()),
        Matching i => new PairsResponse(i.Key),
        Numeric i => new NumberResponse(i.Key.ToString(CultureInfo.InvariantCulture)),
        ShortText i => new TextResponse(i.Accepted[0]),
        _ => throw new InvalidOperationException($"{item.Kind} has no answer"),
    };

    private static Response Wrong(Item item, double draw) => item switch
    {
        SingleChoice i => new ChoiceResponse(Pick([.. i.Options.Where(o => o.Id != i.Key).Select(o => o.Id)], draw)),
        MultipleChoice i => new ChoicesResponse([Pick([.. i.Options.Where(o => o.WeightPpm > 0).Select(o => o.Id)], draw), Pick([.. i.Options.Where(o => o.WeightPpm < 0).Select(o => o.Id)], draw)]),
        TrueFalse i => new ChoiceResponse(i.Key ? "false" : "true"),
        Ordering i => new OrderResponse(i.Elements.Reverse().Select(e => e.Id).ToValueList()),
        Matching i => new PairsResponse(i.Key.Select(p => p with { Right = i.Key[0].Right })),
        Numeric i => new NumberResponse((i.Key + i.Tolerance + 1).ToString(CultureInfo.InvariantCulture)),
        ShortText => new TextResponse("?"),
        _ => throw new InvalidOperationException($"{item.Kind} has no answer"),
    };

    private static string Pick(IReadOnlyList<string> of, double draw) => of[(int)(draw * draw * (of.Count - 0.001))];
}
