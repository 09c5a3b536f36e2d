using Lms.Assessments.Polls;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Polls;

public sealed class PollChoiceTests
{
    public static TheoryData<PollChoice> Choices =>
        [PollChoice.Of(3, 1), PollChoice.Of(), PollChoice.Ranked(12, 3, 1), PollChoice.Rated(4), PollChoice.Written("„a\"\\\n“ ҳа")];

    [Theory, MemberData(nameof(Choices))]
    public void Its_text_is_the_canonical_one_and_reads_back(PollChoice choice)
    {
        Assert.Equal(CanonicalJson.Write(choice), choice.ToJson());
        Assert.Equal(choice, PollChoice.Parse(choice.ToJson()));
    }
}
