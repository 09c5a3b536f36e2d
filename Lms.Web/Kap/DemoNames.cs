namespace Lms.Web.Kap;

/// <summary>Invented people for the demonstration: every given name with every family name once, in its own script and in Latin letters.</summary>
internal static class DemoNames
{
    private static readonly (string Native, string Latin)[] UrduWomen = [("سعدیہ", "Sadia"), ("عائشہ", "Ayesha"), ("نادیہ", "Nadia"), ("ثمینہ", "Samina"), ("رابعہ", "Rabia")];
    private static readonly (string Native, string Latin)[] UrduMen = [("احمد", "Ahmad"), ("بلال", "Bilal"), ("کاشف", "Kashif"), ("عمر", "Umar"), ("ندیم", "Nadeem")];
    private static readonly (string Native, string Latin)[] UrduFamilies = [("خان", "Khan"), ("ملک", "Malik"), ("چوہدری", "Chaudhry"), ("شیخ", "Sheikh"), ("بٹ", "Butt")];
    private static readonly (string Native, string Latin)[] TajikWomen = [("Малика", "Malika"), ("Зарина", "Zarina"), ("Шаҳноза", "Shahnoza"), ("Нигина", "Nigina"), ("Фарзона", "Farzona")];
    private static readonly (string Native, string Latin)[] TajikMen = [("Рустам", "Rustam"), ("Далер", "Daler"), ("Суҳроб", "Suhrob"), ("Фаррух", "Farrukh"), ("Камол", "Kamol")];
    private static readonly (string Native, string Latin)[] TajikFamilies = [("Раҳимзода", "Rahimzoda"), ("Назарзода", "Nazarzoda"), ("Каримзода", "Karimzoda"), ("Сафарзода", "Safarzoda"), ("Одиназода", "Odinazoda")];

    public const int Each = 50;

    /// <param name="place">0 to 49; women have the even places.</param>
    public static (string Native, string Latin) Of(bool urdu, int place)
    {
        var given = (urdu, place % 2 == 0) switch
        {
            (true, true) => UrduWomen,
            (true, false) => UrduMen,
            (false, true) => TajikWomen,
            (false, false) => TajikMen,
        };
        var (first, family) = (given[place / 2 % 5], (urdu ? UrduFamilies : TajikFamilies)[place / 10]);
        return ($"{first.Native} {family.Native}", $"{first.Latin} {family.Latin}");
    }
}
