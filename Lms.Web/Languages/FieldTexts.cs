using System.Globalization;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Languages;

/// <summary>
/// Lets validation attributes name texts: <c>[Display(Name = "people.email")]</c>, <c>[Required(ErrorMessage = "errors.needed")]</c>.
/// A message may use {field} and, for ranges and lengths, {0} and {1}: the attribute's figures in its own order.
/// </summary>
public sealed class FieldTexts(IHttpContextAccessor request) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, Words.Text(name));

    public LocalizedString this[string name, params object[] arguments] => new(name, Words.Text(name,
        [.. arguments.Select((value, i) => i == 0 ? ("field", value) : ((i - 1).ToString(CultureInfo.InvariantCulture), (object?)value))]));

    private Words Words => request.HttpContext!.RequestServices.GetRequiredService<Words>();

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Words.Keys.Select(k => this[k]);

    internal sealed class Factory(IHttpContextAccessor request) : IStringLocalizerFactory
    {
        private readonly FieldTexts texts = new(request);

        public IStringLocalizer Create(Type resourceSource) => texts;

        public IStringLocalizer Create(string baseName, string location) => texts;
    }
}
