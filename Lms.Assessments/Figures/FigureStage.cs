namespace Lms.Assessments.Figures;

/// <summary>In which order roll-ups are made anew: each from what the one before left right. Stored as its <see cref="Values.Code"/>.</summary>
public enum FigureStage
{
    /// <summary>Who met which indicator, person by person from their facts.</summary>
    People,

    /// <summary>Sums of each cohort, from its facts.</summary>
    Trainings,

    /// <summary>What no fact stands behind is removed.</summary>
    Leftovers,

    /// <summary>Sums of places and countries, year by year from those of cohorts.</summary>
    Sums,
}
