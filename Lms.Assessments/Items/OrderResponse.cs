using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>Ids of elements from first to last. May be unfinished.</summary>
public sealed record OrderResponse(ValueList<string> Order) : Response
{
    public override bool IsBlank => Order.Count == 0;
}
