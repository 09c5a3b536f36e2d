using Lms.Assessments.Imports;

namespace Lms.Scheduler.Imports;

/// <summary>What lists may call categories, languages and time zones, in every language there is; the forms that offer them know.</summary>
public interface IImportWords
{
    Vocabulary Read();
}
