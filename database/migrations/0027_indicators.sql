-- What a fact measured beyond that it happened: the score of a test. Written with the fact, never changed.
CREATE TABLE FactMeasure (
    FactId uniqueidentifier NOT NULL,
    Measure varchar(20) NOT NULL,           -- score
    Value int NOT NULL,                     -- basis points
    CONSTRAINT PK_FactMeasure PRIMARY KEY (FactId, Measure),
    CONSTRAINT FK_FactMeasure_Fact FOREIGN KEY (FactId) REFERENCES Fact (Id)
);

-- Whether a person met an indicator is decided from the person's facts and the sessions of the cohort.
CREATE INDEX IX_Fact_Person ON Fact (PersonKey, Kind);
CREATE INDEX IX_Fact_Cohort ON Fact (CohortId, Kind);

-- A named definition of who counts ("capacitated").
CREATE TABLE Indicator (
    Id uniqueidentifier NOT NULL,
    Code varchar(40) NOT NULL,              -- lower case; stands in links and on reports
    Name nvarchar(200) NOT NULL,
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,        -- null: the program itself
    CONSTRAINT PK_Indicator PRIMARY KEY (Id),
    CONSTRAINT UQ_Indicator_Code UNIQUE (Code)
);

-- Its rules, one after the other. A published one answers for any period for ever.
CREATE TABLE IndicatorVersion (
    Id uniqueidentifier NOT NULL,
    IndicatorId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    Series int NOT NULL,                    -- the number of this version among all: short, because a million rows carry it
    [Rule] nvarchar(2000) NOT NULL,         -- one condition a line; core: IndicatorText
    State varchar(20) NOT NULL,             -- core: IndicatorState (draft, evaluating, published)
    InForceFrom date NOT NULL,              -- answers for periods that end on this day or later, until another does
    Reason nvarchar(500) NOT NULL,          -- why it was made; printed with it
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,
    PublishedAt datetime2(3) NULL,
    PublishedBy uniqueidentifier NULL,
    People int NOT NULL,                    -- looked through so far while evaluating
    Version int NOT NULL,
    CONSTRAINT PK_IndicatorVersion PRIMARY KEY (Id),
    CONSTRAINT UQ_IndicatorVersion_Number UNIQUE (IndicatorId, Number),
    CONSTRAINT UQ_IndicatorVersion_Series UNIQUE (Series),
    CONSTRAINT FK_IndicatorVersion_Indicator FOREIGN KEY (IndicatorId) REFERENCES Indicator (Id)
);
