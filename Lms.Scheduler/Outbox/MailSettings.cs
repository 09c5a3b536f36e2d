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

    // Four waits in all for one message, which must stay below the lease on it (3 minutes).
    [Description("Smtp only: seconds to wait for each of the server's answers, and four times that for a whole message.")]
    [Range(1, 40)]
    public int TimeoutSeconds { get; set; } = 30;

    [Description("A folder into which delivery reports are put that came back by mail, one `.eml` each; empty means there is none.")]
    public string ReportsFolder { get; set; } = "";

    [Description("Sender's address; its domain also ends every Message-ID.")]
    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@localhost.example";
}
