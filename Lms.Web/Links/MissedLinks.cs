namespace Lms.Web.Links;

/// <summary>Left on a request that was refused because addresses were guessed at, so that the page of the refusal says that links go on working.</summary>
internal sealed class MissedLinks;
