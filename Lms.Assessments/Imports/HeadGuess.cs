using Lms.Assessments.People;

namespace Lms.Assessments.Imports;

/// <summary>Which field a column's head speaks of, in the languages lists come in. A guess: the officer confirms it, and is remembered.</summary>
public static class HeadGuess
{
    private static readonly Dictionary<ImportField, string[]> Said = new()
    {
        [ImportField.Number] = ["number", "no", "employee number", "employee id", "staff number", "personnel number", "id", "external id", "табельный номер", "таб номер", "таб. №", "личный номер", "рақами кормандӣ", "табел номери", "ملازم نمبر", "شناختی نمبر", "شماره کارمند"],
        [ImportField.RegistrationNumber] = ["registration number", "registration no", "registration", "регистрационный номер", "рег номер", "رجسٹریشن نمبر", "شماره ثبت", "رقم التسجيل", "рақами бақайдгирӣ", "каттоо номери"],
        [ImportField.Email] = ["email", "e mail", "mail", "email address", "электронная почта", "эл почта", "почта", "эл адрес", "адрес электронной почты", "почтаи электронӣ", "электрондук почта", "elektron pochta", "ای میل", "ایمیل", "البريد الإلكتروني", "پست الکترونیک", "بریښنالیک"],
        [ImportField.FullName] = ["name", "full name", "participant", "participant name", "person", "фио", "ф и о", "фамилия имя отчество", "полное имя", "участник", "ному насаб", "насаб ном", "аты жөнү", "ф и ш", "fish", "ism familiya", "نام", "پورا نام", "نام و نام خانوادگی", "نوم", "الاسم", "الاسم الكامل"],
        [ImportField.NativeName] = ["native name", "name in native script", "name in own script", "name native", "имя в оригинале", "фио кириллица", "фио на кириллице", "فارسی نام", "اردو نام"],
        [ImportField.LatinName] = ["latin name", "name in latin", "name latin", "name in english", "english name", "name en", "фио латиницей", "имя латиницей", "фио лат", "имя латинскими буквами", "انگریزی نام", "نام انگریزی", "نام لاتین"],
        [ImportField.FamilyName] = ["family name", "surname", "last name", "фамилия", "насаб", "фамилиясы", "familiya", "familiyasi", "خاندانی نام", "نام خانوادگی", "تخلص", "اسم العائلة"],
        [ImportField.GivenName] = ["given name", "first name", "forename", "имя", "ном", "аты", "ism", "ismi", "پہلا نام", "اسم", "الاسم الأول"],
        [ImportField.Patronymic] = ["patronymic", "middle name", "father name", "fathers name", "отчество", "номи падар", "атасынын аты", "otasining ismi", "sharifi", "ولدیت", "والد کا نام", "نام پدر", "اسم الأب"],
        [ImportField.Sex] = ["sex", "gender", "m f", "пол", "м ж", "ҷинс", "жынысы", "jinsi", "جنس", "صنف", "الجنس", "جنسیت"],
        [ImportField.Institution] = ["institution", "organisation", "organization", "organisation name", "office", "employer", "agency", "ministry", "licence number", "license number", "licence", "организация", "учреждение", "ведомство", "место работы", "министерство", "лицензия", "номер лицензии", "муассиса", "ташкилот", "мекеме", "tashkilot", "ادارہ", "محکمہ", "نهاد", "اداره", "سازمان", "المؤسسة"],
        [ImportField.Category] = ["category", "participant category", "type", "категория", "категория участника", "категория участников", "زمرہ", "دسته", "الفئة"],
        [ImportField.JobTitle] = ["job title", "title", "position", "job", "post", "designation", "должность", "вазифа", "кызматы", "lavozim", "lavozimi", "عہدہ", "سمت", "وظیفه", "دنده", "الوظيفة"],
        [ImportField.Language] = ["language", "язык", "забон", "тили", "тил", "til", "زبان", "ژبه", "اللغة"],
        [ImportField.TimeZone] = ["time zone", "timezone", "часовой пояс", "ٹائم زون", "منطقه زمانی"],
        [ImportField.TrainingNumber] = ["training number", "training id", "training no", "event id", "event number", "номер тренинга", "код тренинга", "номер обучения", "номер мероприятия", "تربیت نمبر", "شماره آموزش"],
        [ImportField.Module] = ["module", "module code", "course", "course code", "training", "training title", "topic", "модуль", "код модуля", "курс", "тренинг", "тема", "обучение", "ماڈیول", "کورس", "دوره", "الدورة"],
        [ImportField.StartedOn] = ["date", "start", "start date", "from", "started on", "дата", "дата начала", "начало", "с", "сана", "дата тренинга", "күнү", "تاریخ", "تاریخ آغاز", "آغاز", "التاريخ"],
        [ImportField.EndedOn] = ["end", "end date", "to", "until", "completed on", "дата окончания", "окончание", "по", "تاریخ اختتام", "پایان"],
        [ImportField.Completed] = ["completed", "passed", "certificate", "завершил", "завершила", "окончил", "сертификат", "прошел", "مکمل", "تکمیل"],
        [ImportField.Score] = ["score", "result", "points", "test", "балл", "баллы", "результат", "тест", "оценка", "نمبر", "نمره"],
        [ImportField.Organiser] = ["organiser", "organizer", "held by", "organised by", "организатор", "منتظم", "برگزارکننده"],
    };

    private static readonly Dictionary<string, ImportField> Heads = Said
        .SelectMany(s => s.Value, (s, head) => (Key: Key(head), s.Key))
        .DistinctBy(h => h.Item1, StringComparer.Ordinal)
        .ToDictionary(h => h.Item1, h => h.Item2, StringComparer.Ordinal);

    /// <summary>The form in which two heads are one, and by which an officer's choice is remembered.</summary>
    public static string Key(string head) => SearchKey.Of(head.TrimStart('№', '#').Replace('№', ' '));

    /// <summary>Null where nothing is known of such a head.</summary>
    public static ImportField? Of(string head)
    {
        if (Heads.TryGetValue(Key(head), out var field)) return field;
        // "Email (work)", "ФИО (полностью)": what stands in brackets explains what stands before.
        var bracket = head.IndexOfAny(['(', '[', '/', ',', ':']);
        return bracket > 0 && Heads.TryGetValue(Key(head[..bracket]), out field) ? field : null;
    }

    /// <summary>A field for each column or none, no field twice: what this officer chose for such a head before, then what it says.</summary>
    public static IReadOnlyList<ImportField?> Columns(ImportKind kind, IReadOnlyList<string> heads, IReadOnlyDictionary<string, ImportField?> remembered)
    {
        var (allowed, taken) = (ImportFields.Of(kind).ToHashSet(), new HashSet<ImportField>());
        var columns = new ImportField?[heads.Count];
        // What was chosen by hand goes first, so that a guess for an earlier column does not take its field.
        for (var n = 0; n < heads.Count; n++)
        {
            if (remembered.GetValueOrDefault(Key(heads[n])) is { } chosen && allowed.Contains(chosen) && taken.Add(chosen)) columns[n] = chosen;
        }

        for (var n = 0; n < heads.Count; n++)
        {
            if (columns[n] is null && !remembered.ContainsKey(Key(heads[n])) && Of(heads[n]) is { } guessed && allowed.Contains(guessed) && taken.Add(guessed)) columns[n] = guessed;
        }

        return columns;
    }
}
