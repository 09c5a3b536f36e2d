namespace Lms.Scheduler.Languages;

/// <summary>Which digits a language writes. Chosen per language, never taken from the culture, which leaves it to the machine.</summary>
public enum Numerals
{
    Latin,
    Arabic,
    EasternArabic,
    Bengali,
}
