namespace Lms.Web.Attendances;

internal static class AddAttendancesExtensions
{
    public static void AddAttendances(this IServiceCollection services)
    {
        services.AddSingleton<CheckInTries>();
        services.AddSingleton<SheetPrinter>();
        services.AddScoped<RoomAttendance>();
        services.AddScoped<ConsoleAttendance>();
        services.AddScoped<SheetDocument>();
        services.AddScoped<SheetWorkbook>();
        services.AddScoped<AttendanceWords>();
    }
}
