using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lms.House.Tests.Statements;

/// <summary>
/// The portable subset, word by word: what both engines take <b>and</b> mean the same by. An allow-list, because neither SQL Server's
/// model nor SQLite's EXPLAIN knows what the other lacks.
/// </summary>
internal sealed class StatementRules : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "CONCAT", "STRING_AGG", "SUBSTRING", "COUNT", "SUM", "MIN", "MAX", "AVG", "ROW_NUMBER", "RANK", "DENSE_RANK", "ABS",
    };

    private static readonly HashSet<SqlDataTypeOption> Casts =
        [SqlDataTypeOption.Float, SqlDataTypeOption.BigInt, SqlDataTypeOption.Int, SqlDataTypeOption.Bit, SqlDataTypeOption.VarChar, SqlDataTypeOption.NVarChar];

    private readonly List<string> faults = [];

    /// <summary>What keeps the statement from meaning the same on both engines; syntax errors included.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        var (tree, errors) = SqlServerBinder.Parse(sql);
        if (errors.Count > 0)
        {
            return [.. errors.Select(e => e.Message)];
        }

        var rules = new StatementRules();
        tree.Accept(rules);
        return [.. rules.faults, .. GroupingRule.Faults(tree)];
    }

    public override void Visit(TSqlScript node) =>
        Refuse(node.Batches is not [{ Statements: [SelectStatement { Into: null } or InsertStatement or UpdateStatement or DeleteStatement] }], "one SELECT, INSERT, UPDATE or DELETE, and no more");

    public override void Visit(PrimaryExpression node) => Refuse(
        node is not (ValueExpression or ColumnReferenceExpression or CaseExpression or CastCall or CoalesceExpression or NullIfExpression or IIfCall or FunctionCall or ParenthesisExpression or ScalarSubquery),
        $"{node.GetType().Name} is not in the portable subset");

    public override void Visit(FunctionCall node)
    {
        var name = node.FunctionName.Value;
        Refuse(!Functions.Contains(name) || node.CallTarget is not null, $"{name} is not on the list of functions both engines have");
        Refuse(name.ToUpperInvariant() is "SUM" or "AVG" && node.Parameters is not [CastCall { DataType: SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.Float or SqlDataTypeOption.BigInt } }],
            $"{name} truncates or overflows on SQL Server: {name}(CAST(x AS float)) or {name}(CAST(x AS bigint))");
    }

    public override void Visit(CastCall node) => Refuse(
        node.DataType is not SqlDataTypeReference type || !Casts.Contains(type.SqlDataTypeOption), "SQLite casts to that type by other rules");

    public override void Visit(StringLiteral node)
    {
        Refuse(node.IsNational, "N'…' is no SQLite literal");
        Refuse(node.Value.Any(c => c > 127), "a literal outside ASCII needs N'…' on SQL Server: pass it as a parameter");
    }

    public override void Visit(BinaryExpression node)
    {
        Refuse(node.BinaryExpressionType > BinaryExpressionType.Modulo, $"{node.BinaryExpressionType} is not in the portable subset");
        Refuse(
            node.BinaryExpressionType == BinaryExpressionType.Add && (node.FirstExpression is StringLiteral || node.SecondExpression is StringLiteral),
            "+ adds numbers on SQLite: CONCAT joins texts");
    }

    public override void Visit(SchemaObjectName node) => Refuse(node.Identifiers.Count > 1, "names stand without a schema");

    public override void Visit(MergeSpecification node) => Refuse(true, "MERGE is not portable");

    public override void Visit(TopRowFilter node) => Refuse(true, "TOP is not portable: page with the dialect");

    public override void Visit(OffsetClause node) => Refuse(true, "OFFSET is not portable: page with the dialect");

    public override void Visit(OutputClause node) => Refuse(true, "OUTPUT is not portable");

    public override void Visit(OutputIntoClause node) => Refuse(true, "OUTPUT is not portable");

    public override void Visit(TableHint node) => Refuse(true, "a lock hint decides nothing here: the WHERE or a key does");

    public override void Visit(OptimizerHint node) => Refuse(true, "a hint is not portable");

    public override void Visit(UnqualifiedJoin node) => Refuse(node.UnqualifiedJoinType != UnqualifiedJoinType.CrossJoin, "APPLY is not portable");

    public override void Visit(AssignmentSetClause node) => Refuse(node.AssignmentKind != AssignmentKind.Equals, "col += x is not portable");

    public override void Visit(UpdateSpecification node) => Refuse(node.FromClause is not null, "UPDATE … FROM differs between the engines");

    public override void Visit(DeleteSpecification node) => Refuse(node.FromClause is not null, "DELETE … FROM … FROM differs between the engines");

    public override void Visit(QueryDerivedTable node) => RefuseOrder(node.QueryExpression);

    public override void Visit(ScalarSubquery node) => RefuseOrder(node.QueryExpression);

    public override void Visit(CommonTableExpression node) => RefuseOrder(node.QueryExpression);

    private void RefuseOrder(QueryExpression query) => Refuse(query.OrderByClause is not null, "SQL Server takes no ORDER BY inside a subquery");

    private void Refuse(bool broken, string why)
    {
        if (broken)
        {
            faults.Add(why);
        }
    }
}
