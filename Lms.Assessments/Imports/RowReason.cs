using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Imports;

/// <summary>Why a row does nothing, as it is stored: the rule's code and its figures, each as a field, a number or a text.</summary>
public sealed record RowReason(string Code, ValueList<string> Args)
{
    public static RowReason Of(RuleBroken rule) => new(rule.Code, [.. rule.Args.Select(Text)]);

    /// <summary>For whoever puts it into words.</summary>
    public RuleBroken Rule() => new(Code, [.. Args.Select(Value)]);

    private static string Text(object value) => value switch
    {
        ImportField field => "f" + Values.Code.Of(field),
        int number => "n" + number.ToString(CultureInfo.InvariantCulture),
        _ => "t" + Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static object Value(string text) => text[0] switch
    {
        'f' => Values.Code.Read<ImportField>(text[1..]),
        'n' => int.Parse(text[1..], CultureInfo.InvariantCulture),
        _ => text[1..],
    };
}
