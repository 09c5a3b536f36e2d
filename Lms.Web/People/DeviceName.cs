namespace Lms.Web.People;

/// <summary>"Chrome · Android" from a browser's own description: product names only, enough to tell one's phone from one's desk.</summary>
internal static class DeviceName
{
    // Order matters: Edge and Opera call themselves Chrome too, Chrome calls itself Safari, Android calls itself Linux.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("YaBrowser", "Yandex"), ("SamsungBrowser", "Samsung Internet"), ("UCBrowser", "UC Browser"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var names = new[] { Name(Browsers, userAgent), Name(Systems, userAgent) }.OfType<string>().ToList();
        return names.Count > 0 ? string.Join(" · ", names) : userAgent.Length is > 0 and <= 40 ? userAgent : "–";
    }

    private static string? Name((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
