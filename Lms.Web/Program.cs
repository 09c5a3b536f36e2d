using Lms.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.AddLms();
var app = builder.Build();
app.UseLms();
await app.BeginAsync();
await app.RunAsync();
