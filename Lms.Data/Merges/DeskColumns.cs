using Lms.Assessments.Merges;

namespace Lms.Data.Merges;

/// <summary>Roles, letters, files and what stands on somebody's desk.</summary>
internal static class DeskColumns
{
    public static IReadOnlyList<MergedColumn> All { get; } =
    [
        new(Role, MergeThing.Roles, Sql.Roles, Sql.MoveRole),
        new("OutboxMessage.PersonId", MergeThing.Letters, Sql.Letters, Sql.MoveLetter),
        new("Upload.OwnerId", MergeThing.Files, Sql.Uploads, Sql.MoveUpload),
        new("CascadeTraining.TrainerId", MergeThing.Teaching, Sql.Cascades, Sql.MoveCascade),
        new("CascadePerson.PersonId", MergeThing.Desk, Sql.CascadePeople, Sql.MoveCascadePerson),
        new("FigureView.PersonId", MergeThing.Desk, Sql.Views, Sql.MoveView),
        new("MarkComment.PersonId", MergeThing.Desk, Sql.Comments, Sql.MoveComment),
        new("CalendarFeed.PersonId", MergeThing.Desk, Sql.Feeds, Sql.MoveFeed),
        new("LetterChoice.PersonId", MergeThing.Desk, Sql.Choices, Sql.MoveChoice),
        new("Package.OwnerId", MergeThing.Desk, Sql.Packages, Sql.MovePackage),
        new("PersonNumber.PersonId", MergeThing.Desk, Sql.Numbers, Sql.MoveNumber),
        new("Person.MergedIntoId", MergeThing.Merged, Sql.Merged, Sql.MoveMerged),
    ];

    public const string Role = "RoleAssignment.PersonId";

    internal static class Sql
    {
        private const string Free = "SELECT x.Id, CAST(0 AS bit) AS Stays FROM ";

        public const string Roles = """
            SELECT x.Id, CAST(CASE WHEN x.EndedAt IS NULL AND EXISTS (SELECT 1 FROM RoleAssignment k
                WHERE k.PersonId = @to AND k.EndedAt IS NULL AND k.Role = x.Role AND k.ScopeKind = x.ScopeKind
                  AND (k.InstitutionId = x.InstitutionId OR k.CohortId = x.CohortId OR k.ScopeKind = 'everything')) THEN 1 ELSE 0 END AS bit) AS Stays
            FROM RoleAssignment x WHERE x.PersonId = @from ORDER BY x.Id
            """;

        public const string MoveRole = "UPDATE RoleAssignment SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        public const string Letters = Free + "OutboxMessage x WHERE x.PersonId = @from ORDER BY x.Id";
        public const string MoveLetter = "UPDATE OutboxMessage SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        public const string Uploads = """
            SELECT x.Id, CAST(CASE WHEN EXISTS (SELECT 1 FROM Upload k WHERE k.OwnerId = @to AND k.ClientKey = x.ClientKey) THEN 1 ELSE 0 END AS bit) AS Stays
            FROM Upload x WHERE x.OwnerId = @from ORDER BY x.Id
            """;

        public const string MoveUpload = "UPDATE Upload SET OwnerId = @to WHERE OwnerId = @from AND Id = @Id";

        public const string Cascades = Free + "CascadeTraining x WHERE x.TrainerId = @from ORDER BY x.Id";
        public const string MoveCascade = "UPDATE CascadeTraining SET TrainerId = @to WHERE TrainerId = @from AND Id = @Id";

        public const string CascadePeople = "SELECT x.CascadeId AS Id, x.Position AS Number, CAST(0 AS bit) AS Stays FROM CascadePerson x WHERE x.PersonId = @from ORDER BY x.CascadeId, x.Position";
        public const string MoveCascadePerson = "UPDATE CascadePerson SET PersonId = @to WHERE PersonId = @from AND CascadeId = @Id AND Position = @Number";

        public const string Views = Free + "FigureView x WHERE x.PersonId = @from ORDER BY x.Id";
        public const string MoveView = "UPDATE FigureView SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        public const string Comments = Free + "MarkComment x WHERE x.PersonId = @from ORDER BY x.Id";
        public const string MoveComment = "UPDATE MarkComment SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        public const string Feeds = """
            SELECT x.Id, CAST(CASE WHEN x.EndedAt IS NULL AND EXISTS (SELECT 1 FROM CalendarFeed k WHERE k.PersonId = @to AND k.EndedAt IS NULL) THEN 1 ELSE 0 END AS bit) AS Stays
            FROM CalendarFeed x WHERE x.PersonId = @from ORDER BY x.Id
            """;

        public const string MoveFeed = "UPDATE CalendarFeed SET PersonId = @to WHERE PersonId = @from AND Id = @Id";

        public const string Choices = """
            SELECT x.Kind, CAST(CASE WHEN EXISTS (SELECT 1 FROM LetterChoice k WHERE k.PersonId = @to AND k.Kind = x.Kind) THEN 1 ELSE 0 END AS bit) AS Stays
            FROM LetterChoice x WHERE x.PersonId = @from ORDER BY x.Kind
            """;

        public const string MoveChoice = "UPDATE LetterChoice SET PersonId = @to WHERE PersonId = @from AND Kind = @Kind";

        public const string Packages = Free + "Package x WHERE x.OwnerId = @from ORDER BY x.Id";
        public const string MovePackage = "UPDATE Package SET OwnerId = @to WHERE OwnerId = @from AND Id = @Id";

        public const string Numbers = "SELECT x.InstitutionId AS Id, x.NumberKey AS Name, CAST(0 AS bit) AS Stays FROM PersonNumber x WHERE x.PersonId = @from ORDER BY x.InstitutionId, x.NumberKey";
        public const string MoveNumber = "UPDATE PersonNumber SET PersonId = @to WHERE PersonId = @from AND InstitutionId = @Id AND NumberKey = @Name";

        public const string Merged = Free + "Person x WHERE x.MergedIntoId = @from ORDER BY x.Id";
        public const string MoveMerged = "UPDATE Person SET MergedIntoId = @to WHERE MergedIntoId = @from AND Id = @Id";
    }
}
