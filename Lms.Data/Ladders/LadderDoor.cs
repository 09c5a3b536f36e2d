using Lms.Assessments.Ladders;
using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Assessments.Values;
using Lms.Data.People;
using Lms.Data.Uploads;

namespace Lms.Data.Ladders;

/// <summary>Documents that show a step: of those who are over the ministry. What a step stands on is held while it stands.</summary>
public sealed class LadderDoor(TimeProvider clock) : IUploadDoor
{
    public UploadPurpose Purpose => UploadPurpose.Ladder;

    public async Task<bool> MayRead(IReads reads, Guid subjectId, Scope scope) => await Find(reads, subjectId, scope) is not null;

    public async Task<bool> MayChange(IReads reads, Guid subjectId, Scope scope)
    {
        if (await Find(reads, subjectId, scope) is not { } found)
        {
            return false;
        }

        return found.Cell.Ladder.Find(found.Step)?.Evidence is { Proof: LadderProof.Document } ? throw new RuleBroken("ladder.held") : true;
    }

    private async Task<(LadderCell Cell, LadderStep Step)?> Find(IReads reads, Guid folderId, Scope scope) =>
        await reads.Find<Folder>(Sql.Find, new { folderId }) is { } folder && await LadderQueries.Cell(reads, folder.ModuleCode, folder.InstitutionId, scope, clock.GetUtcNow()) is { } cell
            ? (cell, Code.Read<LadderStep>(folder.Step))
            : null;

    private sealed record Folder
    {
        public string ModuleCode { get; init; } = "";

        public Guid InstitutionId { get; init; }

        public string Step { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Find = "SELECT m.Code AS ModuleCode, f.InstitutionId, f.Step FROM LadderFolder f JOIN Module m ON m.Id = f.ModuleId WHERE f.Id = @folderId";
    }
}
