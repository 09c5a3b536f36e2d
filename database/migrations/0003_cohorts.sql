-- The rule that makes a cohort each month.
CREATE TABLE CohortSeries (
    Id uniqueidentifier NOT NULL,
    ModuleId uniqueidentifier NOT NULL,
    Name nvarchar(200) NOT NULL,
    RuleKind varchar(20) NOT NULL,          -- nth_weekday, last_weekday, day_of_month
    RuleNumber int NOT NULL,                -- 1 to 4 (5 = the fifth, where there is one); day 1 to 31; 0 for last_weekday
    RuleWeekday int NULL,                   -- 0 Sunday to 6 Saturday; null for day_of_month
    LocalTime char(5) NOT NULL,             -- 'HH:mm' in TimeZone
    TimeZone varchar(60) NOT NULL,          -- IANA
    Capacity int NOT NULL,
    LeadDays int NOT NULL,                  -- enrolment opens this many days before the start
    LengthDays int NOT NULL,                -- the cohort ends this many days after its start
    InstitutionId uniqueidentifier NULL,    -- open to this subtree; null = open to everybody
    StartsOn date NOT NULL,                 -- first month counted
    EndsOn date NULL,
    State varchar(20) NOT NULL,             -- active, paused, ended
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,
    Version int NOT NULL,
    CONSTRAINT PK_CohortSeries PRIMARY KEY (Id),
    CONSTRAINT FK_CohortSeries_Module FOREIGN KEY (ModuleId) REFERENCES Module (Id),
    CONSTRAINT FK_CohortSeries_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id)
);

-- One run of one module version.
CREATE TABLE Cohort (
    Id uniqueidentifier NOT NULL,
    Code varchar(40) NOT NULL,              -- 'ERP-2026-12-BISHKEK…': read aloud on the telephone
    SeriesId uniqueidentifier NULL,
    PeriodKey char(7) NULL,                 -- 'YYYY-MM' of the nominal date; a moved cohort keeps it
    ModuleVersionId uniqueidentifier NOT NULL,
    CompletionRuleId uniqueidentifier NOT NULL, -- the rule its people run under, whatever comes later
    StartsLocal char(16) NOT NULL,          -- 'YYYY-MM-DDTHH:mm': the intent; StartsAt is derived from it and TimeZone
    TimeZone varchar(60) NOT NULL,
    OpensAt datetime2(3) NOT NULL,          -- enrolment opens
    StartsAt datetime2(3) NOT NULL,
    EndsAt datetime2(3) NOT NULL,
    Capacity int NOT NULL,
    Taken int NOT NULL,                     -- seats taken; the seat and this number change in one statement
    FormAFirst int NOT NULL,                -- lottery so far: how many answer form A before
    FormBFirst int NOT NULL,
    InstitutionId uniqueidentifier NULL,
    State varchar(20) NOT NULL,             -- planned, cancelled; open, running, ended follow from the dates
    CreatedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Cohort PRIMARY KEY (Id),
    CONSTRAINT UQ_Cohort_Code UNIQUE (Code),
    CONSTRAINT FK_Cohort_Series FOREIGN KEY (SeriesId) REFERENCES CohortSeries (Id),
    CONSTRAINT FK_Cohort_ModuleVersion FOREIGN KEY (ModuleVersionId) REFERENCES ModuleVersion (Id),
    CONSTRAINT FK_Cohort_CompletionRule FOREIGN KEY (CompletionRuleId) REFERENCES CompletionRule (Id),
    CONSTRAINT FK_Cohort_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT CK_Cohort_Taken CHECK (Taken >= 0 AND Taken <= Capacity)
);
-- Exactly once: the second host, the second run, the run after the outage all lose here.
CREATE UNIQUE INDEX UX_Cohort_Period ON Cohort (SeriesId, PeriodKey) WHERE SeriesId IS NOT NULL;
CREATE INDEX IX_Cohort_StartsAt ON Cohort (StartsAt);

-- One row per series and month, from the series' start to three months ahead.
CREATE TABLE SeriesPeriod (
    SeriesId uniqueidentifier NOT NULL,
    PeriodKey char(7) NOT NULL,
    State varchar(20) NOT NULL,             -- created, missed, skipped, none (the rule has no date in this month)
    StartsLocal char(16) NULL,
    StartsAt datetime2(3) NULL,
    CohortId uniqueidentifier NULL,
    Reason nvarchar(500) NULL,              -- why it was skipped or created late
    DecidedBy uniqueidentifier NULL,
    DecidedAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_SeriesPeriod PRIMARY KEY (SeriesId, PeriodKey),
    CONSTRAINT FK_SeriesPeriod_Series FOREIGN KEY (SeriesId) REFERENCES CohortSeries (Id),
    CONSTRAINT FK_SeriesPeriod_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id)
);

-- A person in a cohort.
CREATE TABLE Enrolment (
    Id uniqueidentifier NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    State varchar(20) NOT NULL,             -- core: EnrolmentState (active, withdrawn, completed)
    FormBefore char(1) NOT NULL,            -- the lottery's result: this form before, the other after
    EnrolledAt datetime2(3) NOT NULL,
    EnrolledBy uniqueidentifier NOT NULL,
    WithdrawnAt datetime2(3) NULL,
    WithdrawnReason nvarchar(500) NULL,
    CompletedAt datetime2(3) NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Enrolment PRIMARY KEY (Id),
    CONSTRAINT UQ_Enrolment_Person UNIQUE (CohortId, PersonId),
    CONSTRAINT FK_Enrolment_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_Enrolment_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_Enrolment_Person ON Enrolment (PersonId, State);

-- Where a person is in a lesson, and that it was read.
CREATE TABLE LessonReading (
    EnrolmentId uniqueidentifier NOT NULL,
    LessonId uniqueidentifier NOT NULL,
    Language varchar(20) NOT NULL,          -- the variant last opened
    OpenedAt datetime2(3) NOT NULL,
    SeenAt datetime2(3) NOT NULL,
    PositionBasisPoints int NOT NULL,       -- how far down the page, 0 to 10000: resume there
    ReadAt datetime2(3) NULL,
    CONSTRAINT PK_LessonReading PRIMARY KEY (EnrolmentId, LessonId),
    CONSTRAINT FK_LessonReading_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id),
    CONSTRAINT FK_LessonReading_Lesson FOREIGN KEY (LessonId) REFERENCES Lesson (Id)
);
