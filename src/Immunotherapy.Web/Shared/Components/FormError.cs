using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Immunotherapy.Web.Shared.Components;

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="Field">The field's id; "" when it is about the whole form.</param>
public sealed record FormError(string Field, string Message);

public static class FormErrors
{
    public static IReadOnlyList<FormError> Of(ModelStateDictionary state) =>
        [.. state.SelectMany(field => field.Value!.Errors.Select(error => new FormError(field.Key, error.ErrorMessage)))];

    public static string? For(this IEnumerable<FormError> errors, string field) => errors.FirstOrDefault(error => error.Field == field)?.Message;
}
