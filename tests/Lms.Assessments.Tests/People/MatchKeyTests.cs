using Lms.Assessments.People;

namespace Lms.Assessments.Tests.People;

public sealed class MatchKeyTests
{
    [Theory]
    [InlineData("Muhammad Yusuf", "Mohamed Yousuf")]
    [InlineData("Saidova Gulnora", "Gulnora SAIDOVA")]
    [InlineData("Mukhammad Khalilov", "Muhammad Halilov")]
    [InlineData("Qahhor Zhumaev", "Kahor Jumayev")]
    public void Spellings_of_one_name_meet(string one, string other) => Assert.Equal(MatchKey.Of(one), MatchKey.Of(other));

    [Theory]
    [InlineData("Nodira Karimova", "Nodira Rahimova")]
    [InlineData("Ali Khan", "Wali Khan")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(MatchKey.Of(one), MatchKey.Of(other));
}
