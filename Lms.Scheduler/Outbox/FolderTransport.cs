using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Scheduler.Outbox;

/// <summary>Writes each message as an <c>.eml</c> file. The name follows the Message-ID, so a message sent twice is one file.</summary>
public sealed class FolderTransport(IOptions<MailSettings> settings) : IMailTransport
{
    public async Task<string> Send(MimeMessage message, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(settings.Value.Folder);
        var name = string.Concat(message.MessageId!.Split('@')[0].Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_')) + ".eml";
        var path = Path.Combine(folder.FullName, name);
        // Written beside and renamed: a reader of the folder never sees half a message.
        await using (var file = File.Create(path + ".part"))
        {
            await message.WriteToAsync(file, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
        return name;
    }

    public Task Rest(CancellationToken cancel) => Task.CompletedTask;
}
