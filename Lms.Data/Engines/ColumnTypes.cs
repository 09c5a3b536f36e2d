using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Engines;

/// <summary>
/// How values cross into columns on both engines: ids as Guid, instants as UTC (fixed-width text on SQLite, so that text order is
/// time order), dates as ISO dates. Registered once a process; Dapper's own maps for these types are wrong on SQLite.
/// </summary>
public static class ColumnTypes
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string DateFormat = "yyyy-MM-dd";
    private static readonly Lock Once = new();
    private static bool registered;

    public static void Register()
    {
        lock (Once)
        {
            if (registered)
            {
                return;
            }

            Replace(new GuidColumn());
            Replace(new InstantColumn());
            Replace(new DateColumn());
            registered = true;
        }
    }

    private static void Replace<T>(SqlMapper.TypeHandler<T> handler)
        where T : struct
    {
        // Built-in maps win over handlers unless they are removed first.
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(handler);
    }

    private sealed class GuidColumn : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value;

        public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);
    }

    private sealed class InstantColumn : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = value.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);
            }
            else
            {
                parameter.DbType = DbType.DateTime2;
                // Cut to the column's milliseconds here: SQL Server would round up, and an instant must never move into the future.
                parameter.Value = new DateTime(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
            }
        }

        public override DateTimeOffset Parse(object value) => value is DateTime time
            ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))
            : DateTimeOffset.ParseExact((string)value, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    private sealed class DateColumn : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = value.ToString(DateFormat, CultureInfo.InvariantCulture);
            }
            else
            {
                parameter.DbType = DbType.Date;
                parameter.Value = value.ToDateTime(TimeOnly.MinValue);
            }
        }

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            _ => DateOnly.ParseExact((string)value, DateFormat, CultureInfo.InvariantCulture),
        };
    }
}
