namespace Lms.Assessments.Statistics;

/// <summary>How far an item differs between two groups of equal total: the letters in use since R. Zwick and K. Ercikan, J. Educ. Meas. 26 (1989) 55.</summary>
public enum FairnessClass
{
    /// <summary>Not at all, or too little to matter.</summary>
    A,

    /// <summary>Something; look at it.</summary>
    B,

    /// <summary>Much: look at it before it is used again.</summary>
    C,
}
