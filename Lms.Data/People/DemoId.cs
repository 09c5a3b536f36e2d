using System.Security.Cryptography;
using System.Text;

namespace Lms.Data.People;

/// <summary>Ids of the demo people and institutions (<c>database/demo/people.json</c>), made from their keys, so that other demo data can name them.</summary>
public static class DemoId
{
    public static Guid Person(string key) => Of("person " + key);

    public static Guid Institution(string key) => Of("institution " + key);

    private static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("lms demo " + name)).AsSpan(0, 16));
}
