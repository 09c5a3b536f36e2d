-- A rubric's frozen edition: criteria by levels with descriptors and points. Used once, it never changes; a change is the next Number.
CREATE TABLE Rubric (
    Id uniqueidentifier NOT NULL,
    SeriesId uniqueidentifier NOT NULL,     -- the same for all editions of one rubric
    Number int NOT NULL,
    ModuleId uniqueidentifier NULL,         -- whose content brought it; null for one a trainer made
    SourceKey varchar(60) NULL,             -- 'group_work', 'case_study' of that module's content
    Title nvarchar(200) NOT NULL,
    Language varchar(20) NOT NULL,          -- of its texts
    Payload $Text$ NOT NULL,                -- core: Rubric as JSON
    ContentHash char(64) NOT NULL,          -- the same edition is never stored twice
    State varchar(20) NOT NULL,             -- core: RubricState (draft, ready, withdrawn)
    UsedAt datetime2(3) NULL,               -- first marked with: from then on it is frozen
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,        -- null = loaded from the content
    Version int NOT NULL,
    CONSTRAINT PK_Rubric PRIMARY KEY (Id),
    CONSTRAINT UQ_Rubric_Number UNIQUE (SeriesId, Number),
    CONSTRAINT FK_Rubric_Module FOREIGN KEY (ModuleId) REFERENCES Module (Id)
);
CREATE INDEX IX_Rubric_Module ON Rubric (ModuleId, SourceKey, Number);

-- Sentences a marker says often, to pick and change.
CREATE TABLE MarkComment (
    Id uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,     -- whose bank
    Criterion nvarchar(200) NOT NULL,       -- '' = for the work as a whole
    Part varchar(20) NOT NULL,              -- core: FeedbackPart (seen, effect, next_time), or 'criterion'
    Text nvarchar(1000) NOT NULL,
    Uses int NOT NULL,
    UsedAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_MarkComment PRIMARY KEY (Id),
    CONSTRAINT FK_MarkComment_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_MarkComment_Person ON MarkComment (PersonId, UsedAt);
