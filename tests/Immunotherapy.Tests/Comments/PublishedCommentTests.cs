using System.Reflection;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

public sealed class PublishedCommentTests
{
    [Fact]
    public void WhatReadersSee_HasNoPlaceForAnythingElse()
    {
        var members = typeof(PublishedComment).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.Name != "EqualityContract").Select(property => $"{property.PropertyType.Name} {property.Name}").Order(StringComparer.Ordinal);

        Assert.Equal(["DateTimeOffset PublishedAt", "Guid Id", "IReadOnlyList`1 Answers", "String Body", "String Name"], members);
    }

    [Fact]
    public void QueryFilter_IsPassedInOnePlaceOnly()
    {
        var sources = Directory.GetFiles(Path.Join(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        var passing = sources.Where(file => File.ReadAllText(file).Contains("IgnoreQueryFilters", StringComparison.Ordinal)).Select(Path.GetFileName);

        Assert.Equal(["CommentQueries.cs"], passing);
        Assert.DoesNotContain("CommentsOfAnyState", File.ReadAllText(Path.Join(Repository.Root, "src/Immunotherapy.Web/Comments/PublishedComments.cs")), StringComparison.Ordinal);
    }
}
