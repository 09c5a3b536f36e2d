namespace Lms.Data.Engines;

/// <summary>A lock between processes on one machine: whoever holds the file open holds the lock; death releases it.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static async Task<IAsyncDisposable> Take(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
            }
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
