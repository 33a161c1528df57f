using System.Reflection;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Components;

namespace Immunotherapy.Tests.Shared;

/// <summary>Who may know whom. A room of the house can be removed without the others when they do not know it.</summary>
public sealed class RoomsTests
{
    private static readonly ILookup<string, string> Known = Rooms.Known(typeof(Snapshot).Assembly);

    [Theory]
    [InlineData("Content", "")]
    [InlineData("Reading", "Content,Shared,Comments")]
    [InlineData("Search", "Content,Reading,Data,Shared,Accounts")]
    [InlineData("Data", "")]
    [InlineData("Accounts", "Data,Content,Shared")]
    [InlineData("Comments", "Content,Accounts,Data,Shared")]
    [InlineData("Feedback", "Content,Accounts,Data,Shared")]
    [InlineData("Commands", "Content,Accounts,Comments,Data,Shared")]
    [InlineData("Showcase", "Content,Reading,Comments,Feedback,Search,Shared")]
    public void Room_KnowsOnlyThoseItMay(string room, string mayKnow)
    {
        var knows = Known[room].Where(pair => !mayKnow.Split(',').Contains(pair.Split(' ')[^1]));

        Assert.Empty(knows);
    }

    [Theory]
    [InlineData("Commands")]
    [InlineData("Feedback")]
    [InlineData("Showcase")]
    public void Room_IsKnownToNobody(string room)
    {
        Assert.NotEmpty(Known[room]);

        // Which shows the components of all others
        var knowing = Known.Where(other => other.Key != room && other.Key != "Showcase").SelectMany(other => other).Where(pair => pair.EndsWith($" {room}", StringComparison.Ordinal));

        Assert.Empty(knowing);
    }

    [Fact]
    public void EachRoom_IsSeen()
    {
        Assert.Contains("Markdig", Rooms.AssembliesKnownTo(typeof(Snapshot).Assembly, "Content"));
        Assert.Contains(Known["Reading"], pair => pair.EndsWith(" Content", StringComparison.Ordinal));
        Assert.Contains(Known["Reading"], pair => pair.EndsWith(" Shared", StringComparison.Ordinal));
        Assert.Contains(Known["Commands"], pair => pair.EndsWith(" Content", StringComparison.Ordinal));
        Assert.Contains("Shared__Layout WhoToCall Reading", Known["Shared"]);
    }

    [Fact]
    public void Content_KnowsNothingOfHttp()
    {
        var assemblies = Rooms.AssembliesKnownTo(typeof(Snapshot).Assembly, "Content").Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

        Assert.Empty(assemblies);
    }

    [Fact]
    public void Components_AskForNothing()
    {
        var components = typeof(Snapshot).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract).ToList();
        var sources = Directory.GetFiles(Path.Join(Repository.Root, "src"), "*.razor", SearchOption.AllDirectories);

        Assert.True(components.Count > 20);
        Assert.True(sources.Length > 20);
        Assert.All(components, component =>
        {
            Assert.Empty(Assert.Single(component.GetConstructors()).GetParameters());
            Assert.DoesNotContain(
                component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
                property => property.IsDefined(typeof(InjectAttribute)) || property.IsDefined(typeof(CascadingParameterAttribute)));
        });
        Assert.All(sources, source => Assert.DoesNotContain("@inject", File.ReadAllText(source), StringComparison.Ordinal));
    }
}
