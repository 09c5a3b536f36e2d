namespace Lms.Data.Letters;

/// <summary>What letters say where an administrator worded them. No scope: they are the house's.</summary>
public sealed class LetterTextQueries(Db db)
{
    /// <summary>The greeting and the foot, which every letter has.</summary>
    public const string Frame = "frame";

    /// <summary>The editions that count, of one letter and of the frame around it.</summary>
    public Task<IReadOnlyList<LetterTextRow>> Current(string template, string language) => db.List<LetterTextRow>(Sql.Current, new { template, language });

    /// <summary>The editions that count, of all letters in all languages: which of them are worded anew.</summary>
    public Task<IReadOnlyList<LetterTextRow>> AllCurrent() => db.List<LetterTextRow>(Sql.AllCurrent);

    /// <summary>Every edition of every text of a letter in a language.</summary>
    public Task<IReadOnlyList<LetterTextRow>> Editions(string template, string language) => db.List<LetterTextRow>(Sql.Editions, new { template, language });

    /// <summary>The latest editions of a letter in a language, newest first.</summary>
    public Task<IReadOnlyList<LetterTextRow>> History(string template, string language, int take) =>
        db.List<LetterTextRow>(db.Dialect.Page(Sql.History), new { template, language, skip = 0, take });

    internal static class Sql
    {
        private const string Rows = """
            SELECT t.Template, t.Language, t.TextKey, t.Version, t.Text, t.ChangedAt, p.LatinName AS ChangedByName
            FROM LetterText t JOIN Person p ON p.Id = t.ChangedBy
            """;

        private const string Newest = """
            NOT EXISTS (SELECT 1 FROM LetterText n WHERE n.Template = t.Template AND n.Language = t.Language AND n.TextKey = t.TextKey AND n.Version > t.Version)
            """;

        public const string Current = Rows + "\nWHERE t.Template IN (@template, 'frame') AND t.Language = @language AND " + Newest;

        public const string AllCurrent = Rows + "\nWHERE " + Newest;

        public const string Editions = Rows + "\nWHERE t.Template = @template AND t.Language = @language";

        public const string History = Rows + "\nWHERE t.Template = @template AND t.Language = @language ORDER BY t.ChangedAt DESC, t.TextKey, t.Version DESC";
    }
}
