-- Who carries a module in a ministry: delivered by the project, together, by national trainers, in the annual plan, in the budget.
-- Append-only: a step is set with what shows it and taken back with a reason; what stands is the fold of the log.
CREATE TABLE LadderEntry (
    Id uniqueidentifier NOT NULL,
    ModuleId uniqueidentifier NOT NULL,
    InstitutionId uniqueidentifier NOT NULL,
    Seq int NOT NULL,                       -- 1, 2, 3 … of this module in this ministry
    Step varchar(20) NOT NULL,              -- core: LadderStep
    IsSet bit NOT NULL,                     -- 0 = taken back
    Evidence $Text$ NULL,                   -- JSON: core LadderEvidence, as it was on that day
    Reason nvarchar(500) NULL,              -- why it was taken back
    At datetime2(3) NOT NULL,
    ActorId uniqueidentifier NOT NULL,
    CONSTRAINT PK_LadderEntry PRIMARY KEY (Id),
    CONSTRAINT UQ_LadderEntry_Seq UNIQUE (ModuleId, InstitutionId, Seq),
    CONSTRAINT FK_LadderEntry_Module FOREIGN KEY (ModuleId) REFERENCES Module (Id),
    CONSTRAINT FK_LadderEntry_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT FK_LadderEntry_Actor FOREIGN KEY (ActorId) REFERENCES Person (Id)
);

-- Where the documents of a step are put before it is set: uploads hang on its id.
CREATE TABLE LadderFolder (
    Id uniqueidentifier NOT NULL,
    ModuleId uniqueidentifier NOT NULL,
    InstitutionId uniqueidentifier NOT NULL,
    Step varchar(20) NOT NULL,
    CONSTRAINT PK_LadderFolder PRIMARY KEY (Id),
    CONSTRAINT UQ_LadderFolder_Step UNIQUE (ModuleId, InstitutionId, Step),
    CONSTRAINT FK_LadderFolder_Module FOREIGN KEY (ModuleId) REFERENCES Module (Id),
    CONSTRAINT FK_LadderFolder_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id)
);
