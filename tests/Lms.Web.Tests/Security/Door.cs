namespace Lms.Web.Tests.Security;

/// <summary>An address and who of <see cref="ScopeMatrix.Everybody"/> finds something there; for all others it does not exist.</summary>
/// <param name="Path">The address; where it holds an id, of an object whose owner <paramref name="Open"/> knows.</param>
/// <param name="Open">Keys of demo people.</param>
/// <param name="Post">Values, where the door is a form that is sent.</param>
internal sealed record Door(string Path, string[] Open, params (string Name, string Value)[] Post)
{
    public bool IsPost { get; init; }

    public override string ToString() => (IsPost ? "POST " : "GET ") + Path;
}
