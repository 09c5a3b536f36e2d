using System.Globalization;
using System.Text;

namespace Lms.Browser.Tests.Imports;

/// <summary>
/// A list as an office keeps it: Windows-1251, semicolons, three kinds of line ends, two columns of one name, quotes in quotes, a formula, a
/// control character, a cell of ten thousand letters, empty lines; two who are registered, two who are written twice, one twice under one
/// number and one without a name. Four hundred rows.
/// </summary>
internal static class MessyList
{
    public const int Rows = 400;

    private static readonly string[] Women = ["Мадина", "Нигора", "Саодат", "Гулчехра", "Парвина", "Тахмина", "Шахло", "Зарина", "Фируза", "Лола"];
    private static readonly string[] Men = ["Бахром", "Джамшед", "Фаррух", "Исмоил", "Комрон", "Рустам", "Сухроб", "Умед", "Хуршед", "Шариф"];
    private static readonly string[] Families =
    [
        "Азизов", "Бобоев", "Валиев", "Гафуров", "Давлатов", "Ёров", "Зокиров", "Иброхимов", "Кабиров", "Латипов", "Махмудов", "Назаров", "Одинаев", "Пулатов", "Рахмонов",
        "Сатторов", "Турсунов", "Умаров", "Файзиев", "Хакимов",
    ];

    private static readonly string[] Ends = ["\r\n", "\n", "\r"];

    public static byte[] Bytes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var plain = Rows - 6;
        List<string> rows = [.. Families.SelectMany((family, f) => Women.Select(name => (family + "а " + name, "ж")).Concat(Men.Select(name => ($"{family} {name}", "м")))).Take(plain).Select((p, n) => Row(n + 1, p.Item1, p.Item2))];
        // Registered already, and spelled otherwise there.
        rows.Add(Row(9001, "Урунова Зебуннисо", "ж"));
        rows.Add(Row(9002, "Ганиев Фарход", "м"));
        // Written twice, under two numbers of which one is mistyped: only the second is suspected, of being the first.
        rows.Add(Row(9003, "Каюмова Ситора", "ж"));
        rows.Add(Row(9004, "Каюмова Ситора", "ж"));
        rows.Add(Row(1, "Азизова Мадина", "ж"));
        rows.Add(Row(9005, "", "ж"));
        var text = new StringBuilder("Табельный номер;Ф.И.О.;Пол;Должность;Эл. почта;Телефон;Телефон\r\n\r\n");
        foreach (var (row, n) in rows.Select((r, n) => (r, n)))
        {
            text.Append(row).Append(Ends[n % Ends.Length]);
        }

        return Encoding.GetEncoding(1251).GetBytes(text.ToString());
    }

    private static string Row(int number, string name, string sex) => string.Join(';', number.ToString(CultureInfo.InvariantCulture), name, sex, Job(number), number % 3 == 0 ? $"list{number}@demo.example" : "", "+992 93", "=1+1");

    private static string Job(int number) => number switch
    {
        2 => "\"Специалист \"\"по приёму\"\"; старший\"",
        4 => "=HYPERLINK(\"\"x\"\")",
        5 => "Инспек\u0007тор",
        7 => new string('а', 10_000),
        _ => number % 2 == 0 ? "Инспектор" : "",
    };
}
