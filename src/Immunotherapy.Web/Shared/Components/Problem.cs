using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Immunotherapy.Web.Shared.Components;

/// <summary>Something about a form that whoever sent it must look at.</summary>
/// <param name="Field">The id of the field, or empty when it is about the whole.</param>
public sealed record Problem(string Field, string Text);

public static class FormProblems
{
    public static IReadOnlyList<Problem> Of(ModelStateDictionary state) =>
        [.. state.SelectMany(field => field.Value!.Errors.Select(error => new Problem(field.Key, error.ErrorMessage)))];

    public static string? For(this IEnumerable<Problem> problems, string field) => problems.FirstOrDefault(problem => problem.Field == field)?.Text;
}
