using Lms.Assessments.People;
using Lms.Data;
using Lms.Data.People;
using Lms.Web.People;

namespace Lms.Web.Matches;

/// <summary>
/// People of the demo who were entered a second time by another hand: in Russian spelling, in Latin letters only, at another office. In
/// Development and where <c>Demo:Past</c> is true, so that tests count everybody once.
/// </summary>
internal sealed class MakeDemoTwins(RegisterPerson register, IConfiguration configuration) : IStartupStep
{
    public int Order => 47;

    public async Task Run(CancellationToken cancel)
    {
        if (!configuration.GetValue<bool>("Demo:Past"))
        {
            return;
        }

        NewPerson[] twins =
        [
            Twin("twin-tj", "Зебунисо Урунова", "Zebuniso Urunova", Sex.Female, "tj-mrc", "mrc_staff", "ru", "Asia/Dushanbe"),
            Twin("twin-tj-cso", "Фарход Ганиев", "Farkhod Ganiev", Sex.NotStated, "tj-cso", "cso_staff", "ru", "Asia/Dushanbe"),
            Twin("twin-kg", "Айжан Усонова", "Aijan Usonova", Sex.Female, "kg-ministry", "government_official", "ru", "Asia/Bishkek"),
            Twin("twin-pk", "Sadia Mukhtiar", "Sadia Mukhtiar", Sex.Female, "pk-ministry", "government_official", "en", "Asia/Karachi"),
        ];
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        foreach (var twin in twins)
        {
            await register.Run(twin, by, invite: false);
        }
    }

    private static NewPerson Twin(string key, string name, string latin, Sex sex, string institution, string category, string language, string zone) =>
        new(DemoId.Person(key), name, latin, sex, DemoId.Institution(institution), category, null, language, zone, null);
}
