using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Scheduler.Outbox;

/// <summary>Section <c>Mail</c>.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    [Description("`Folder` writes `.eml` files; `Smtp` sends.")]
    [RegularExpression("Folder|Smtp")]
    public string Transport { get; set; } = "Folder";

    [Description("Folder only: where the files go, relative to the application's folder.")]
    [Required]
    public string Folder { get; set; } = "App_Data/mail";

    [Description("Smtp only: the server's name.")]
    public string Host { get; set; } = "";

    [Description("Smtp only: the server's port.")]
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    [Description("Smtp only: `None`, `StartTls` (required) or `Tls`.")]
    [RegularExpression("None|StartTls|Tls")]
    public string Security { get; set; } = "StartTls";

    [Description("Smtp only: user name; empty means the server asks for none.")]
    public string UserName { get; set; } = "";

    [Description("Smtp only: password. Keep it in the environment, not in a file.")]
    public string Password { get; set; } = "";

    [Description("Sender's address; its domain also ends every Message-ID.")]
    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@localhost.example";
}
