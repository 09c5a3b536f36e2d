using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lms.House.Tests.Statements;

/// <summary>
/// A column beside an aggregate is grouped by. SQLite picks any row's value without a word and SQL Server's model does not look:
/// only the server would refuse.
/// </summary>
internal sealed class GroupingRule : TSqlFragmentVisitor
{
    private static readonly string[] Aggregates = ["COUNT", "SUM", "MIN", "MAX", "AVG", "STRING_AGG"];
    private readonly List<string> faults = [];

    public static IReadOnlyList<string> Faults(TSqlFragment tree)
    {
        var rule = new GroupingRule();
        tree.Accept(rule);
        return rule.faults;
    }

    public override void Visit(QuerySpecification node)
    {
        var grouped = node.GroupByClause?.GroupingSpecifications.OfType<ExpressionGroupingSpecification>().Select(g => Words(g.Expression)).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var found = new Loose(grouped);
        foreach (var part in node.SelectElements.Concat<TSqlFragment?>([node.HavingClause]).OfType<TSqlFragment>())
        {
            part.Accept(found);
        }

        if (grouped.Count > 0 || found.Aggregates)
        {
            // ORDER BY may name a column of the result instead.
            found.Known.UnionWith(node.SelectElements.OfType<SelectScalarExpression>().Select(s => s.ColumnName?.Value ?? ""));
            node.OrderByClause?.Accept(found);
            faults.AddRange(found.Columns.Select(column => $"{column} is neither grouped by nor aggregated"));
        }
    }

    private static string Words(TSqlFragment node) => string.Concat(
        node.ScriptTokenStream.Skip(node.FirstTokenIndex).Take(node.LastTokenIndex - node.FirstTokenIndex + 1)
            .Where(t => t.TokenType is not (TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment)).Select(t => t.Text));

    private sealed class Loose(IReadOnlySet<string> grouped) : TSqlFragmentVisitor
    {
        public bool Aggregates { get; private set; }

        public HashSet<string> Known { get; } = new(StringComparer.OrdinalIgnoreCase);

        public List<string> Columns { get; } = [];

        public override void ExplicitVisit(FunctionCall node)
        {
            if (GroupingRule.Aggregates.Contains(node.FunctionName.Value, StringComparer.OrdinalIgnoreCase) && node.OverClause is null)
            {
                Aggregates = true;
            }
            else if (!grouped.Contains(Words(node)))
            {
                base.ExplicitVisit(node);
            }
        }

        public override void ExplicitVisit(CaseExpression node) => Descend(node, base.ExplicitVisit);

        public override void ExplicitVisit(SearchedCaseExpression node) => Descend(node, base.ExplicitVisit);

        public override void ExplicitVisit(CoalesceExpression node) => Descend(node, base.ExplicitVisit);

        public override void ExplicitVisit(CastCall node) => Descend(node, base.ExplicitVisit);

        public override void ExplicitVisit(IIfCall node) => Descend(node, base.ExplicitVisit);

        // A query inside has groups of its own.
        public override void ExplicitVisit(ScalarSubquery node)
        {
        }

        public override void ExplicitVisit(ExistsPredicate node)
        {
        }

        public override void ExplicitVisit(ColumnReferenceExpression node)
        {
            var name = node.MultiPartIdentifier?.Identifiers[^1].Value;
            if (name is not null && !Known.Contains(name) && !grouped.Contains(Words(node)) && !grouped.Any(g => g.Split('.')[^1].Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                Columns.Add(Words(node));
            }
        }

        private void Descend<T>(T node, Action<T> visit)
            where T : TSqlFragment
        {
            if (!grouped.Contains(Words(node)))
            {
                visit(node);
            }
        }
    }
}
