using Lms.Assessments.Certificates;
using Lms.Data.People;

namespace Lms.Data.Certificates;

/// <summary>Certificates as pages read them: the holder's own, an officer's people's, and the one a stranger has the code of.</summary>
public sealed class CertificateQueries(Db db)
{
    public Task<IReadOnlyList<CertificateRow>> OfPerson(Guid personId) => db.List<CertificateRow>(Sql.OfPerson, new { personId });

    public Task<IReadOnlyList<CertificateRow>> OfEnrolment(Guid enrolmentId) => db.List<CertificateRow>(Sql.OfEnrolment, new { enrolmentId });

    /// <summary>One that the reader holds, or whose holder or cohort lies in the reader's scope; otherwise null.</summary>
    public Task<CertificateRow?> Find(Guid id, Scope scope) =>
        db.Find<CertificateRow>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 });

    /// <summary>One whose holder's institution is the reader's to oversee: what an officer may correct or revoke. A trainer or the holder may not.</summary>
    public Task<CertificateRow?> FindOverseen(Guid id, Scope scope) =>
        db.Find<CertificateRow>(Sql.FindOverseen, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 });

    /// <summary>What a verification code opens. The code is the right to see it.</summary>
    public Task<CertificateRow?> FindByCode(VerificationCode code) =>
        db.Find<CertificateRow>(Sql.FindByCode, new { codeHash = CertificateStore.HashOf(code) });

    /// <summary>The number of the version that took a certificate's place.</summary>
    public Task<string?> NumberOf(Guid id) => db.Find<string>(Sql.NumberOf, new { id });

    /// <summary>Issues without stored bytes, oldest first.</summary>
    public Task<IReadOnlyList<Guid>> Undrawn(int take, int skip = 0) => db.List<Guid>(db.Dialect.Page(Sql.Undrawn), new { skip, take });

    /// <summary>For the press itself, without a scope.</summary>
    public Task<CertificateRow?> FindToDraw(Guid id) => db.Find<CertificateRow>(Sql.FindToDraw, new { id });

    /// <summary>The stored document, exactly as first stored; null while it is not drawn.</summary>
    public Task<byte[]?> Document(Guid id) => db.Find<byte[]>(Sql.Document, new { id });

    internal static class Sql
    {
        private const string Columns = """
            SELECT f.Id, f.EnrolmentId, e.PersonId, p.InstitutionId, e.CohortId, f.Version, f.Number, f.Code, f.Payload, f.KeyId, f.RuleVersion,
                   f.IssuedAt, f.ExpiresOn, f.State, f.ReplacedById, f.EndedAt, f.EndedReason, d.Sha256
            FROM Certificate f
            JOIN Enrolment e ON e.Id = f.EnrolmentId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN CertificateDocument d ON d.CertificateId = f.Id
            """;

        public const string OfPerson = Columns + "\nWHERE e.PersonId = @personId ORDER BY f.IssuedAt DESC, f.Version DESC";

        public const string OfEnrolment = Columns + "\nWHERE f.EnrolmentId = @enrolmentId ORDER BY f.Version DESC";

        public const string FindByCode = Columns + "\nWHERE f.CodeHash = @codeHash";

        public const string FindToDraw = Columns + "\nWHERE f.Id = @id";

        public const string Find = """
            SELECT * FROM (
            """ + Columns + """

            ) scoped
            WHERE scoped.Id = @id AND (scoped.PersonId = @scopePerson OR
            """ + Scope.OverInstitution + " OR " + Scope.OverCohort + ")";

        public const string FindOverseen = """
            SELECT * FROM (
            """ + Columns + """

            ) scoped
            WHERE scoped.Id = @id AND
            """ + " " + Scope.OverInstitution;

        public const string NumberOf = "SELECT Number FROM Certificate WHERE Id = @id";

        public const string Undrawn = """
            SELECT f.Id FROM Certificate f
            WHERE NOT EXISTS (SELECT 1 FROM CertificateDocument d WHERE d.CertificateId = f.Id)
            ORDER BY f.IssuedAt, f.Id
            """;

        public const string Document = "SELECT Bytes FROM CertificateDocument WHERE CertificateId = @id";
    }
}
