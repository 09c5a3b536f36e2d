-- Roll-ups of Fact, kept in the unit of work that writes the fact and computed anew by one command. They know things by small numbers,
-- because a question reads a million of them. A number once given never means anything else; only the rows below the line are computed anew.
CREATE TABLE FigurePlace (
    Number int NOT NULL,
    PlaceKey char(64) NOT NULL,             -- SHA-256 of all that follows: looked up by it
    InstitutionId uniqueidentifier NULL,    -- null: a whole area (country, unit, kind), or of no institution
    Path nvarchar(900) NULL,                -- the place in the tree then
    Country char(2) NULL,
    SubnationalUnit nvarchar(100) NULL,
    Kind varchar(20) NULL,
    CONSTRAINT PK_FigurePlace PRIMARY KEY (Number),
    CONSTRAINT UQ_FigurePlace_Key UNIQUE (PlaceKey)
);
CREATE INDEX IX_FigurePlace_Institution ON FigurePlace (InstitutionId);

CREATE TABLE FigureTrait (
    Number int NOT NULL,
    TraitKey char(64) NOT NULL,
    Sex varchar(20) NULL,
    Category varchar(40) NULL,
    ModuleId uniqueidentifier NULL,
    RuleVersion varchar(60) NOT NULL,
    Provenance varchar(20) NOT NULL,
    FundingShares $Text$ NOT NULL,
    CONSTRAINT PK_FigureTrait PRIMARY KEY (Number),
    CONSTRAINT UQ_FigureTrait_Key UNIQUE (TraitKey)
);

CREATE TABLE FigureCohort (
    Number int NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    Version int NOT NULL,                   -- touched by who decides on the cohort's people, so that two do so one after the other
    CONSTRAINT PK_FigureCohort PRIMARY KEY (Number),
    CONSTRAINT UQ_FigureCohort_Cohort UNIQUE (CohortId)
);

CREATE TABLE FigurePerson (
    Number int NOT NULL,
    PersonKey uniqueidentifier NOT NULL,    -- Person.FactKey
    Version int NOT NULL,                   -- touched likewise
    CONSTRAINT PK_FigurePerson PRIMARY KEY (Number),
    CONSTRAINT UQ_FigurePerson_Person UNIQUE (PersonKey)
);

-- ------------------------------------------------------------------------------------------------------------------------------------
-- Who met which version of an indicator, when and described how. Unique people of any months, places and modules are counted from these
-- rows and never added up.
CREATE TABLE FigureMet (
    Series int NOT NULL,                    -- IndicatorVersion.Series
    Month int NOT NULL,                     -- year * 12 + month - 1
    Place int NOT NULL,
    Trait int NOT NULL,
    Cohort int NOT NULL,                    -- 0 = none
    Person int NOT NULL,
    [Day] int NOT NULL,                     -- of the month
    CONSTRAINT PK_FigureMet PRIMARY KEY (Series, Month, Place, Trait, Cohort, Person)
) $InKeyOrder$;
CREATE INDEX IX_FigureMet_Person ON FigureMet (Person);

-- Sums of events over a whole country and month: for questions that ask for no institution.
CREATE TABLE FigureCountry (
    Series varchar(20) NOT NULL,            -- core: FigureKind (attendances, sessions, certificates)
    Month int NOT NULL,
    Country char(2) NOT NULL,               -- '--' = none
    Version int NOT NULL,
    Payload $Blob$ NOT NULL,                -- sums by area and trait, packed
    CONSTRAINT PK_FigureCountry PRIMARY KEY (Series, Month, Country)
);

-- Sums of events of one place and year, by month, cohort and trait: for questions about institutions, a subtree or cohorts.
CREATE TABLE FigureYear (
    Series varchar(20) NOT NULL,
    Place int NOT NULL,
    Year int NOT NULL,
    Version int NOT NULL,
    Payload $Blob$ NOT NULL,
    CONSTRAINT PK_FigureYear PRIMARY KEY (Series, Place, Year)
);
