namespace Lms.Assessments.Certificates;

/// <summary>Words that keep their own language on a page of another: a name, a title.</summary>
/// <param name="Text">As it is printed.</param>
/// <param name="Language">BCP 47, for example <c>ur</c> or <c>tg</c>; decides Nastaliq or Naskh and local letter forms. Direction is read from the text.</param>
public sealed record PrintedText(string Text, string Language);
