-- What figures from outside count: a catalogue of the deployment's own. Each activity has one unit, for ever.
CREATE TABLE AggregateActivity (
    Id uniqueidentifier NOT NULL,
    Code varchar(40) NOT NULL,              -- stands in files; never changes
    Name nvarchar(200) NOT NULL,
    Unit varchar(20) NOT NULL,              -- core: FactUnit
    RetiredAt datetime2(3) NULL,            -- offered no longer
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,        -- null = of the starting list
    CONSTRAINT PK_AggregateActivity PRIMARY KEY (Id),
    CONSTRAINT UQ_AggregateActivity_Code UNIQUE (Code)
);

-- A file of figures: looked at first, entered at once, taken back at once. Its lines are kept as they were read.
CREATE TABLE AggregateImport (
    Id uniqueidentifier NOT NULL,
    FileName nvarchar(200) NOT NULL,
    Payload $Text$ NOT NULL,                -- JSON: the lines, cell by cell
    Lines int NOT NULL,
    State varchar(20) NOT NULL,             -- core: ImportState (looked_at, entered, undone)
    Entered int NOT NULL,                   -- rows it wrote
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    EnteredAt datetime2(3) NULL,
    UndoneAt datetime2(3) NULL,
    UndoneBy uniqueidentifier NULL,
    UndoneReason nvarchar(500) NULL,
    CONSTRAINT PK_AggregateImport PRIMARY KEY (Id),
    CONSTRAINT FK_AggregateImport_Person FOREIGN KEY (CreatedBy) REFERENCES Person (Id)
);

-- One figure from outside. Never part of own headcount: reports read Fact, and this is not there. Append-only: a correction is the
-- next number of the same chain; what is taken back keeps its row. The highest number not taken back stands.
CREATE TABLE Aggregate (
    Id uniqueidentifier NOT NULL,
    ChainKey char(64) NOT NULL,             -- core: what this figure is (the sender's own number, else activity, months, place and reporter)
    Number int NOT NULL,
    ContentKey char(64) NOT NULL,           -- core: activity, months, place and reporter
    ActivityId uniqueidentifier NOT NULL,
    FigureValue int NOT NULL,
    IsAtLeast bit NOT NULL,                 -- 'more than 7,000': the true number is not smaller
    FirstMonth int NOT NULL,                -- year * 12 + month - 1, both included
    LastMonth int NOT NULL,
    Country char(2) NOT NULL,
    SubnationalUnit nvarchar(100) NULL,
    InstitutionId uniqueidentifier NULL,
    Women int NULL,
    Men int NULL,                           -- the rest of the value is not stated
    Provenance varchar(20) NOT NULL,        -- core: Provenance; never counted
    RatioBasisPoints int NULL,              -- of an estimate
    RatioOf nvarchar(200) NULL,             -- what the ratio is of, and where it comes from
    ReportedBy nvarchar(200) NULL,          -- the partner
    Source nvarchar(500) NULL,              -- where it can be read: a link, a report, a page
    ExternalId nvarchar(100) NULL,          -- the sender's own number of it
    CorrectsId uniqueidentifier NULL,       -- the row that stood before
    ImportId uniqueidentifier NULL,
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    Reason nvarchar(500) NULL,              -- why it was corrected
    WithdrawnAt datetime2(3) NULL,
    WithdrawnBy uniqueidentifier NULL,
    WithdrawnReason nvarchar(500) NULL,
    CONSTRAINT PK_Aggregate PRIMARY KEY (Id),
    CONSTRAINT UQ_Aggregate_Number UNIQUE (ChainKey, Number),
    CONSTRAINT FK_Aggregate_Activity FOREIGN KEY (ActivityId) REFERENCES AggregateActivity (Id),
    CONSTRAINT FK_Aggregate_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT FK_Aggregate_Corrects FOREIGN KEY (CorrectsId) REFERENCES Aggregate (Id),
    CONSTRAINT FK_Aggregate_Import FOREIGN KEY (ImportId) REFERENCES AggregateImport (Id),
    CONSTRAINT FK_Aggregate_Person FOREIGN KEY (CreatedBy) REFERENCES Person (Id),
    CONSTRAINT CK_Aggregate_Months CHECK (FirstMonth <= LastMonth),
    CONSTRAINT CK_Aggregate_Value CHECK (FigureValue >= 0)
);
CREATE INDEX IX_Aggregate_Place ON Aggregate (Country, FirstMonth);
CREATE INDEX IX_Aggregate_Import ON Aggregate (ImportId);
CREATE INDEX IX_Aggregate_Institution ON Aggregate (InstitutionId);
