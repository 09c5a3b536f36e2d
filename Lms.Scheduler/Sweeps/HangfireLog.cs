using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using LogLevel = Hangfire.Logging.LogLevel;

namespace Lms.Scheduler.Sweeps;

/// <summary>
/// Hangfire's words into the host's log. Hangfire keeps its log provider in a static; the stock one throws once its host is gone,
/// into whatever host is next in the same process (tests), so this one falls silent instead.
/// </summary>
internal sealed class HangfireLog(ILoggerFactory factory) : ILogProvider
{
    public ILog GetLogger(string name)
    {
        try
        {
            return new Log(factory.CreateLogger(name));
        }
        catch (ObjectDisposedException)
        {
            return new Log(NullLogger.Instance);
        }
    }

    private sealed class Log(ILogger logger) : ILog
    {
        bool ILog.Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception)
        {
            var level = (Microsoft.Extensions.Logging.LogLevel)(int)logLevel;
            if (messageFunc is not null && logger.IsEnabled(level))
            {
                logger.Log(level, exception, "{Message}", messageFunc());
            }

            return logger.IsEnabled(level);
        }
    }
}
