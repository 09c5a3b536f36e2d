using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Tests.Languages;

internal static class English
{
    public static readonly LanguageList List = new(pseudo: true, (language, key) => throw new KeyNotFoundException($"{language} {key}"));

    public static Words Words => List.English;

    public static string Format(string message, params (string Name, object? Value)[] args) =>
        Message.Parse(message).Format(Words.Language, Words.Figures, args);
}
