using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Data;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    [Description("`Sqlite` (embedded, one host) or `SqlServer`.")]
    [RegularExpression("Sqlite|SqlServer")]
    public string Engine { get; set; } = "Sqlite";

    [Description("SQLite only: the database file, relative to the application's folder.")]
    [Required]
    public string Path { get; set; } = "App_Data/lms.db";

    [Description("SQL Server only: the connection string. Keep it in the environment, not in a file.")]
    public string ConnectionString { get; set; } = "";
}
