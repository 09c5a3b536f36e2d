using Lms.Assessments.Holidays;

namespace Lms.Data.Holidays;

/// <summary>
/// The list that calendars begin with: what each country's law names as public holidays (2026-11), so that nobody starts from nothing.
/// Governments move and add days every year; the page says so, and administrators correct it there.
/// </summary>
internal static class YearlyHolidays
{
    public static readonly IReadOnlyList<(string Country, DayOfWeek[] Weekend, Observance[] Observances)> All =
    [
        ("AF", [DayOfWeek.Friday], [Day("independence", 8, 19), Moon("ashura", 1, 10), Moon("mawlid", 3, 12), Moon("eid_al_fitr", 10, 1, 3), Moon("eid_al_adha", 12, 9, 4)]),
        ("BD", [DayOfWeek.Friday, DayOfWeek.Saturday],
        [
            Day("mother_language", 2, 21), Day("independence", 3, 26), Day("bengali_new_year", 4, 14), Day("labour", 5, 1), Day("victory", 12, 16), Day("christmas", 12, 25),
            Moon("ashura", 1, 10, later: 1), Moon("mawlid", 3, 12, later: 1), Moon("eid_al_fitr", 10, 1, 3, 1), Moon("eid_al_adha", 12, 10, 3, 1),
        ]),
        ("IQ", [DayOfWeek.Friday, DayOfWeek.Saturday],
        [
            Day("new_year", 1, 1), Day("army", 1, 6), Day("nowruz", 3, 21), Day("labour", 5, 1), Day("republic", 7, 14), Day("national", 10, 3), Day("christmas", 12, 25),
            Moon("hijri_new_year", 1, 1), Moon("ashura", 1, 10), Moon("mawlid", 3, 12), Moon("eid_al_fitr", 10, 1, 3), Moon("eid_al_adha", 12, 9, 4),
        ]),
        ("KG", Western,
        [
            Day("new_year", 1, 1), Day("orthodox_christmas", 1, 7), Day("defender", 2, 23), Day("women", 3, 8), Day("nowruz", 3, 21), Day("april_revolution", 4, 7), Day("labour", 5, 1),
            Day("constitution", 5, 5), Day("victory_1945", 5, 9), Day("independence", 8, 31), Day("history", 11, 7, 2), Moon("eid_al_fitr", 10, 1), Moon("eid_al_adha", 12, 10),
        ]),
        ("KZ", Western,
        [
            Day("new_year", 1, 1, 2), Day("orthodox_christmas", 1, 7), Day("women", 3, 8), Day("nowruz", 3, 21, 3), Day("unity", 5, 1), Day("defender", 5, 7), Day("victory_1945", 5, 9),
            Day("capital", 7, 6), Day("constitution", 8, 30), Day("republic", 10, 25), Day("independence", 12, 16), Moon("eid_al_adha", 12, 10),
        ]),
        ("LK", Western,
        [
            Day("national", 2, 4), Day("sinhala_tamil_new_year", 4, 13, 2), Day("labour", 5, 1), Day("christmas", 12, 25),
            Moon("mawlid", 3, 12, later: 1), Moon("eid_al_fitr", 10, 1, later: 1), Moon("eid_al_adha", 12, 10, later: 1),
            new FullMoonObservance("poya", TimeSpan.FromMinutes(330), LeadHours: 12),
        ]),
        ("PK", Western,
        [
            Day("kashmir", 2, 5), Day("pakistan", 3, 23), Day("labour", 5, 1), Day("independence", 8, 14), Day("iqbal", 11, 9), Day("quaid", 12, 25),
            Moon("ashura", 1, 9, 2, 1), Moon("mawlid", 3, 12, later: 1), Moon("eid_al_fitr", 10, 1, 3, 1), Moon("eid_al_adha", 12, 10, 3, 1),
        ]),
        ("TJ", Western,
        [
            Day("new_year", 1, 1), Day("women", 3, 8), Day("nowruz", 3, 21, 4), Day("victory_1945", 5, 9), Day("unity", 6, 27), Day("independence", 9, 9), Day("constitution", 11, 6),
            Moon("eid_al_fitr", 10, 1), Moon("eid_al_adha", 12, 10),
        ]),
        ("UZ", Western,
        [
            Day("new_year", 1, 1), Day("women", 3, 8), Day("nowruz", 3, 21), Day("remembrance", 5, 9), Day("independence", 9, 1), Day("teachers", 10, 1), Day("constitution", 12, 8),
            Moon("eid_al_fitr", 10, 1), Moon("eid_al_adha", 12, 10),
        ]),
    ];

    private static DayOfWeek[] Western => [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>What is stored beside the code: <c>eid_al_fitr</c> is "Eid al fitr". Pages show the text of the code.</summary>
    public static string EnglishName(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    private static CivilObservance Day(string code, int month, int day, int days = 1) => new(code, month, day, days);

    private static IslamicObservance Moon(string code, int month, int day, int days = 1, int later = 0) => new(code, month, day, days, later);
}
