namespace Lms.Assessments.Statistics;

/// <summary>People of equal total in an item: how many of either group were right and wrong. The focal group is the one we ask about.</summary>
public sealed record Stratum(int ReferenceRight, int ReferenceWrong, int FocalRight, int FocalWrong)
{
    public int Reference => ReferenceRight + ReferenceWrong;

    public int Focal => FocalRight + FocalWrong;

    public int N => Reference + Focal;
}
