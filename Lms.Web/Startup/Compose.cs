using Lms.Data;
using Lms.Web.Assignments;
using Lms.Web.Attempts;
using Lms.Web.Attendances;
using Lms.Web.Calendars;
using Lms.Scheduler;
using Lms.Web.Certificates;
using Lms.Web.Cohorts;
using Lms.Web.Errors;
using Lms.Web.Factsheets;
using Lms.Web.Figures;
using Lms.Web.Groups;
using Lms.Web.Health;
using Lms.Web.Imports;
using Lms.Web.ItemAnalyses;
using Lms.Web.Kap;
using Lms.Web.Languages;
using Lms.Web.Letters;
using Lms.Web.Marks;
using Lms.Web.Meetings;
using Lms.Web.Modules;
using Lms.Web.Packages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Polls;
using Lms.Web.Questions;
using Lms.Web.Security;
using Lms.Web.Sessions;
using Lms.Web.Settings;
using Lms.Web.Slides;
using Lms.Web.Submissions;
using Lms.Web.Surveys;
using Lms.Web.Sweeps;
using Lms.Web.Uploads;

namespace Lms.Web.Startup;

/// <summary>What the application is made of, in one screen. Each line belongs to a room or a noun that knows the details.</summary>
public static class Compose
{
    public static void AddLms(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings();
        builder.Services.AddLmsData();
        builder.Services.AddLmsScheduler();
        builder.Services.AddLanguages(builder.Environment);
        builder.Services.AddPages(builder.Environment);
        builder.Services.AddProblems();
        builder.Services.AddAccessRules();
        builder.Services.AddPeople(builder.Environment);
        builder.Services.AddImports();
        builder.Services.AddModules();
        builder.Services.AddHealth();
        builder.Services.AddAttempts();
        builder.Services.AddCertificatePages();
        builder.Services.AddCohorts();
        builder.Services.AddSessions();
        builder.Services.AddSlides();
        builder.Services.AddLive();
        builder.Services.AddAttendances();
        builder.Services.AddPolls();
        builder.Services.AddQuestions();
        builder.Services.AddGroups();
        builder.Services.AddSurveys();
        builder.Services.AddLetterPages();
        builder.Services.AddKap();
        builder.Services.AddItemAnalyses();
        builder.Services.AddUploads();
        builder.Services.AddAssignments();
        builder.Services.AddFigures();
        builder.Services.AddFactsheets();
        builder.Services.AddPackages();
        builder.AddLimits();
    }

    public static void UseLms(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseProblems();
        app.UseResponseCompression();
        app.UseLiveOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseLanguages();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapRazorPages().WithStaticAssets();
        app.MapJobs();
        app.MapAnswers();
        app.MapGroupNotes();
        app.MapBlindFiles();
        app.MapSurveys();
        app.MapDrafts();
        app.MapDemoSignIn();
        app.MapCertificates();
        app.MapSlidePictures();
        app.MapSessionCalendar();
        app.MapCalendarFeed();
        app.MapUploads();
        app.MapMeetingFile();
        app.MapLive();

        // Without it the fallback policy would send people who mistype an address to sign in first.
        app.MapFallback("{*path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }
}
