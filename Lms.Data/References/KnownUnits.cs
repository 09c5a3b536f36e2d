namespace Lms.Data.References;

/// <summary>First-level units of the programme's countries with which the list of places begins: name in the country's own script, and in English.</summary>
internal static class KnownUnits
{
    private static readonly (string Country, string Pairs)[] Lists =
    [
        ("KG", "Бишкек:Bishkek|Баткен:Batken|Жалал-Абад:Jalal-Abad|Нарын:Naryn|Ош:Osh|Талас:Talas|Чүй:Chüy|Ысык-Көл:Issyk-Kul"),
        ("TJ", "Душанбе:Dushanbe|Суғд:Sughd|Хатлон:Khatlon|Кӯҳистони Бадахшон:Mountainous Badakhshan|Ноҳияҳои тобеи ҷумҳурӣ:Districts of Republican Subordination"),
        ("UZ", "Toshkent:Tashkent|Andijon:Andijan|Buxoro:Bukhara|Fargʻona:Fergana|Jizzax:Jizzakh|Qashqadaryo:Kashkadarya|Qoraqalpogʻiston:Karakalpakstan|Namangan:Namangan|Navoiy:Navoi|Samarqand:Samarkand|Sirdaryo:Syrdarya|Surxondaryo:Surkhandarya|Toshkent viloyati:Tashkent region|Xorazm:Khorezm"),
        ("PK", "اسلام آباد:Islamabad|پنجاب:Punjab|سندھ:Sindh|خیبر پختونخوا:Khyber Pakhtunkhwa|بلوچستان:Balochistan|آزاد کشمیر:Azad Kashmir|گلگت بلتستان:Gilgit-Baltistan"),
        ("AF", "کابل:Kabul|هرات:Herat|بلخ:Balkh|کندهار:Kandahar|ننګرهار:Nangarhar|بدخشان:Badakhshan|کندز:Kunduz|هلمند:Helmand|غزنی:Ghazni|بامیان:Bamyan|فاریاب:Faryab|نیمروز:Nimroz|فراه:Farah|پکتیا:Paktia|خوست:Khost|لغمان:Laghman|کنر:Kunar|پروان:Parwan|تخار:Takhar|بغلان:Baghlan|جوزجان:Jawzjan|سمنگان:Samangan|سرپل:Sar-e Pol|بادغیس:Badghis|غور:Ghor|دایکندی:Daykundi|ارزگان:Uruzgan|زابل:Zabul|پکتیکا:Paktika|لوگر:Logar|میدان وردک:Wardak|کاپیسا:Kapisa|پنجشیر:Panjshir|نورستان:Nuristan"),
        ("IQ", "بغداد:Baghdad|البصرة:Basra|ذي قار:Thi Qar|النجف:Najaf|كربلاء:Karbala|القادسية:Al-Qadisiyah|نينوى:Nineveh|أربيل:Erbil|دهوك:Duhok|السليمانية:Sulaymaniyah|حلبجة:Halabja|كركوك:Kirkuk|ديالى:Diyala|الأنبار:Anbar|بابل:Babil|واسط:Wasit|ميسان:Maysan|المثنى:Muthanna|صلاح الدين:Salah al-Din"),
        ("BD", "ঢাকা:Dhaka|চট্টগ্রাম:Chattogram|রাজশাহী:Rajshahi|খুলনা:Khulna|বরিশাল:Barishal|সিলেট:Sylhet|রংপুর:Rangpur|ময়মনসিংহ:Mymensingh"),
        ("LK", "බස්නාහිර:Western|මධ්‍යම:Central|දකුණු:Southern|வடக்கு:Northern|கிழக்கு:Eastern|වයඹ:North Western|උතුරු මැද:North Central|ඌව:Uva|සබරගමුව:Sabaragamuwa"),
        ("KZ", "Астана:Astana|Алматы:Almaty|Шымкент:Shymkent|Ақтөбе:Aktobe|Атырау:Atyrau|Маңғыстау:Mangystau|Түркістан:Turkistan|Жамбыл:Zhambyl|Қарағанды:Karaganda|Батыс Қазақстан:West Kazakhstan|Шығыс Қазақстан:East Kazakhstan"),
        ("TM", "Aşgabat:Ashgabat|Ahal:Ahal|Balkan:Balkan|Daşoguz:Dashoguz|Lebap:Lebap|Mary:Mary"),
    ];

    public static IEnumerable<(string Country, string Name, string English)> All =>
        Lists.SelectMany(l => l.Pairs.Split('|').Select(p => p.Split(':')).Select(p => (l.Country, p[0], p[1])));
}
