using System.Security.Cryptography;
using Lms.Assessments.Certificates;

namespace Lms.Assessments.Tests.Certificates;

/// <summary>Invented people in every script, with words as a translator would give them.</summary>
public static class SampleCertificates
{
    private static readonly string[] English =
    [
        "Certificate of Completion", "This is to certify that", "has completed the training module", "",
        "Length", "6 hours", "Issued on", "1 December 2026", "Valid until", "1 December 2029", "Certificate number", "Verification code",
        "Scan to check this certificate, or enter the code at lms.example.org/verify", "Regional Academy for Labour Migration", "Director of Training",
    ];

    private static readonly string[] Russian =
    [
        "Свидетельство об обучении", "Настоящим подтверждается, что", "успешно завершил(а) учебный модуль", "",
        "Продолжительность", "6 часов", "Дата выдачи", "1 декабря 2026 года", "Действительно до", "1 декабря 2029 года", "Номер свидетельства", "Код проверки",
        "Отсканируйте код, чтобы проверить свидетельство, или введите его на lms.example.org/verify", "Региональная академия трудовой миграции", "Директор по обучению",
    ];

    private static readonly string[] Tajik =
    [
        "Шаҳодатномаи хатми омӯзиш", "Бо ин тасдиқ карда мешавад, ки", "модули омӯзишии зеринро бомуваффақият хатм намуд", "",
        "Давомнокӣ", "6 соат", "Санаи дода шудан", "1 декабри соли 2026", "Эътибор дорад то", "1 декабри соли 2029", "Рақами шаҳодатнома", "Рамзи санҷиш",
        "Барои санҷидан рамзро скан кунед ё онро дар lms.example.org/verify ворид намоед", "Академияи минтақавии муҳоҷирати меҳнатӣ", "Директори таълим",
    ];

    private static readonly string[] Urdu =
    [
        "سندِ تکمیل", "تصدیق کی جاتی ہے کہ", "نے تربیتی ماڈیول", "کامیابی سے مکمل کر لیا ہے",
        "دورانیہ", "6 گھنٹے", "تاریخِ اجرا", "یکم دسمبر 2026", "مؤثر تا", "یکم دسمبر 2029", "سند نمبر", "تصدیقی کوڈ",
        "تصدیق کے لیے اسکین کریں یا lms.example.org/verify پر کوڈ درج کریں", "علاقائی اکادمی برائے مزدور ہجرت", "ڈائریکٹر تربیت",
    ];

    private static readonly string[] Arabic =
    [
        "شهادة إتمام", "نشهد بأنّ", "قد أتمّ بنجاح الوحدة التدريبية", "",
        "المدة", "٦ ساعات", "تاريخ الإصدار", "١ كانون الأول ٢٠٢٦", "صالحة حتى", "١ كانون الأول ٢٠٢٩", "رقم الشهادة", "رمز التحقق",
        "امسح الرمز للتحقق من الشهادة أو أدخله في lms.example.org/verify", "الأكاديمية الإقليمية لهجرة اليد العاملة", "مديرة التدريب",
    ];

    private static readonly string[] Pashto =
    [
        "د بشپړولو سند", "تصدیق کېږي چې", "لاندې روزنیز ماډول", "په بریالیتوب سره بشپړ کړی دی",
        "موده", "۶ ساعته", "د صادرېدو نېټه", "د ۲۰۲۶ کال د ډسمبر لومړۍ", "د اعتبار پای", "د ۲۰۲۹ کال د ډسمبر لومړۍ", "د سند شمېره", "د تایید کوډ",
        "د سند د کتلو لپاره کوډ سکن کړئ یا یې په lms.example.org/verify کې ولیکئ", "د کار د کډوالۍ سیمه ییزه اکاډمي", "د روزنې رئیس",
    ];

    private static readonly string[] Dari =
    [
        "گواهینامهٔ تکمیل دوره", "بدین‌وسیله تصدیق می‌شود که", "بخش آموزشی زیر را", "موفقانه به پایان رسانیده است",
        "مدت", "۶ ساعت", "تاریخ صدور", "۱۰ قوس ۱۴۰۵", "معتبر تا", "۱۰ قوس ۱۴۰۸", "شمارهٔ گواهینامه", "رمز تأیید",
        "برای تأیید، رمز را اسکن کنید یا در lms.example.org/verify وارد نمایید", "اکادمی منطقه‌یی مهاجرت کاری", "رئیس آموزش",
    ];

    private static readonly string[] Bengali =
    [
        "সমাপনী সনদপত্র", "এই মর্মে প্রত্যয়ন করা যাচ্ছে যে", "সফলভাবে নিম্নোক্ত প্রশিক্ষণ মডিউল সম্পন্ন করেছেন", "",
        "সময়কাল", "৬ ঘণ্টা", "প্রদানের তারিখ", "১ ডিসেম্বর ২০২৬", "মেয়াদ", "১ ডিসেম্বর ২০২৯", "সনদ নম্বর", "যাচাই কোড",
        "যাচাই করতে স্ক্যান করুন অথবা lms.example.org/verify ঠিকানায় কোডটি লিখুন", "আঞ্চলিক শ্রম অভিবাসন একাডেমি", "পরিচালক, প্রশিক্ষণ",
    ];

    private static readonly string[] Sinhala =
    [
        "සම්පූර්ණ කිරීමේ සහතිකය", "මෙයින් සහතික කරනුයේ", "පහත පුහුණු මොඩියුලය සාර්ථකව සම්පූර්ණ කළ බවයි", "",
        "කාලය", "පැය 6", "නිකුත් කළ දිනය", "2026 දෙසැම්බර් 1", "වලංගු දිනය", "2029 දෙසැම්බර් 1", "සහතික අංකය", "සත්‍යාපන කේතය",
        "සත්‍යාපනය සඳහා ස්කෑන් කරන්න, නැතහොත් lms.example.org/verify හි කේතය ඇතුළත් කරන්න", "කලාපීය ශ්‍රම සංක්‍රමණ ඇකඩමිය", "පුහුණු අධ්‍යක්ෂ",
    ];

    private static readonly string[] Tamil =
    [
        "நிறைவுச் சான்றிதழ்", "இதன்மூலம் சான்றளிக்கப்படுவது", "பின்வரும் பயிற்சித் தொகுதியை வெற்றிகரமாக நிறைவு செய்துள்ளார்", "",
        "காலம்", "6 மணிநேரம்", "வழங்கிய நாள்", "2026 டிசம்பர் 1", "செல்லுபடியாகும் நாள்", "2029 டிசம்பர் 1", "சான்றிதழ் எண்", "சரிபார்ப்புக் குறியீடு",
        "சரிபார்க்க ஸ்கேன் செய்க அல்லது lms.example.org/verify இல் குறியீட்டை உள்ளிடுக", "தொழிலாளர் புலம்பெயர்வுக்கான பிராந்தியக் கழகம்", "பயிற்சி இயக்குநர்",
    ];

    private static readonly StatementKey Key = NewKey();

    /// <summary>By language, each with a name in the script of the place.</summary>
    public static IReadOnlyDictionary<string, CertificateModel> All { get; } = new Dictionary<string, CertificateModel>(StringComparer.Ordinal)
    {
        ["en"] = Model("en", English, "Sitora Karimova-Ashford", "Ситора Каримова", "tg", "Ethical Recruitment for Private Employment Agencies"),
        ["ru"] = Model("ru", Russian, "Nurlan Öskönbaev", "Нурлан Өскөнбаев Үсөнович", "ky", "Этичный найм для частных агентств занятости"),
        ["tg"] = Model("tg", Tajik, "Amina Rahimova", "Амина Раҳимова Ҷӯраевна", "tg", "Ҷалби одилонаи қувваи корӣ барои агентиҳои хусусии шуғл"),
        ["ur"] = Model("ur", Urdu, "Muhammad Usman Ghani", "محمد عثمان غنی", "ur", "نجی بھرتی اداروں کے لیے اخلاقی بھرتی"),
        ["ar"] = Model("ar", Arabic, "Hala al-Baghdadi", "هالة عبد الرحمن البغدادي", "ar", "التوظيف الأخلاقي لوكالات الاستخدام الخاصة"),
        ["ps"] = Model("ps", Pashto, "Gul Ghotai Mangal", "ګل غوټۍ منګل", "ps", "د خصوصي کارموندنې ادارو لپاره اخلاقي ګومارنه"),
        ["fa-AF"] = Model("fa-AF", Dari, "Ahmad Zahir Nuristani", "احمد ظاهر نورستانی", "fa-AF", "استخدام اخلاقی برای دفاتر کاریابی خصوصی"),
        ["bn"] = Model("bn", Bengali, "Farzana Akter Chowdhury", "ফারজানা আক্তার চৌধুরী", "bn", "বেসরকারি রিক্রুটিং এজেন্সির জন্য নৈতিক নিয়োগ"),
        ["si"] = Model("si", Sinhala, "Nimal Senanayake", "නිමල් සේනානායක", "si", "පෞද්ගලික රැකියා නියෝජිත ආයතන සඳහා සදාචාරාත්මක බඳවා ගැනීම"),
        ["ta"] = Model("ta", Tamil, "Thamilselvi Kandasamy", "தமிழ்ச்செல்வி கந்தசாமி", "ta", "தனியார் வேலைவாய்ப்பு முகமைகளுக்கான நெறிமுறை சார்ந்த ஆட்சேர்ப்பு"),
    };

    /// <summary>The same certificate for another holder, signed afresh: what the product does for each.</summary>
    public static CertificateModel For(CertificateModel sample, int serial, string latin, string? native = null)
    {
        native ??= (sample.Language == "en" ? sample.OtherName! : sample.Name).Text;
        var number = CertificateNumber.Of("ERP", 2026, serial);
        var code = VerificationCode.FromBytes(SHA256.HashData(BitConverter.GetBytes(serial)).AsSpan(0, 16));
        var statement = new CertificateStatement(number, latin, native, sample.ModuleTitle.Text, 360, new(2026, 12, 1), new(2029, 12, 1), sample.Issuer);
        var latinLarge = sample.Language == "en";
        return sample with
        {
            Name = latinLarge ? new(latin, "en") : sample.Name with { Text = native },
            OtherName = latinLarge ? sample.OtherName! with { Text = native } : new(latin, "en"),
            Number = sample.Number with { Value = number.ToString() },
            Code = sample.Code with { Value = code.ToPrintedString() },
            QrText = VerificationAddress.Of(new("https://lms.example.org"), code, SignedStatement.Sign(statement, Key)),
        };
    }

    private static CertificateModel Model(string language, string[] w, string latin, string native, string nativeLanguage, string title)
    {
        var english = language == "en";
        var model = new CertificateModel
        {
            Language = language,
            RightToLeft = language is "ur" or "ar" or "ps" or "fa-AF",
            Issuer = w[13],
            Programme = null,
            Heading = w[0],
            BeforeName = w[1],
            Name = english ? new(latin, "en") : new(native, nativeLanguage),
            OtherName = english ? new(native, nativeLanguage) : new(latin, "en"),
            BeforeTitle = w[2],
            ModuleTitle = new(title, language),
            AfterTitle = w[3].Length == 0 ? null : w[3],
            Facts = [new(w[4], w[5]), new(w[6], w[7]), new(w[8], w[9])],
            SignatoryName = english ? "Dr Helena Mirzoeva" : native,
            SignatoryTitle = w[14],
            Number = new(w[10], ""),
            Code = new(w[11], ""),
            QrCaption = w[12],
            QrText = "",
            DocumentTitle = w[0],
            IssuedAt = new(2026, 12, 1, 9, 30, 0, TimeSpan.Zero),
        };
        return For(model, 4711, latin);
    }

    private static StatementKey NewKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return StatementKey.FromPrivateKey(made.ExportPkcs8PrivateKey());
    }
}
