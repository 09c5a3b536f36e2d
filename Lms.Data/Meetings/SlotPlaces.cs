namespace Lms.Data.Meetings;

/// <summary>Where an offered time is, for choosing what kind of meeting it makes. Whether somebody may book it, the deed asks.</summary>
public static class SlotPlaces
{
    public static async Task<string?> FindSlotPlace(this IReads reads, Guid slotId) => (await reads.FindSlot(slotId))?.Place;
}
