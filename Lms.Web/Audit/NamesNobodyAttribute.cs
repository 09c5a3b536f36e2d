namespace Lms.Web.Audit;

/// <summary>The files of this page are about nobody in particular (counts, institutions), so that giving them away is noted by nobody. A test keeps the list.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NamesNobodyAttribute : Attribute;
