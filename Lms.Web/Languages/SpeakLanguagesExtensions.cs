using System.ComponentModel.DataAnnotations;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Lms.Web.Languages;

/// <summary>Gives every message that model binding or a validation attribute may say a text of ours.</summary>
internal static class SpeakLanguagesExtensions
{
    public static void SpeakLanguages(this MvcOptions mvc)
    {
        mvc.ModelMetadataDetailsProviders.Add(new DefaultMessages());
        var say = mvc.ModelBindingMessageProvider;
        say.SetValueMustNotBeNullAccessor(_ => Text("errors.needed_here"));
        say.SetMissingBindRequiredValueAccessor(_ => Text("errors.needed_here"));
        say.SetMissingKeyOrValueAccessor(() => Text("errors.needed_here"));
        say.SetMissingRequestBodyRequiredValueAccessor(() => Text("errors.needed_here"));
        say.SetValueIsInvalidAccessor(_ => Text("errors.not_understood"));
        say.SetValueMustBeANumberAccessor(_ => Text("errors.not_a_number"));
        say.SetUnknownValueIsInvalidAccessor(_ => Text("errors.not_understood"));
        say.SetAttemptedValueIsInvalidAccessor((_, _) => Text("errors.not_understood"));
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Text("errors.not_understood"));
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => Text("errors.not_understood"));
        say.SetNonPropertyValueMustBeANumberAccessor(() => Text("errors.not_a_number"));
    }

    // These accessors know no request; the accessor of the current one is the only way from here to its reader.
    private static string Text(string key) => new HttpContextAccessor().HttpContext!.RequestServices.GetRequiredService<Words>()[key];

    private sealed class DefaultMessages : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                // Some attributes come with an English sentence of their own; a key has no spaces.
                if (attribute.ErrorMessage is null || attribute.ErrorMessage.Contains(' ', StringComparison.Ordinal))
                {
                    attribute.ErrorMessage = attribute switch
                    {
                        RequiredAttribute => "errors.needed",
                        EmailAddressAttribute => "errors.email",
                        StringLengthAttribute { MinimumLength: > 0 } => "errors.length",
                        StringLengthAttribute or MaxLengthAttribute => "errors.too_long",
                        RangeAttribute => "errors.range",
                        _ => "errors.not_understood_field",
                    };
                }
            }
        }
    }
}
