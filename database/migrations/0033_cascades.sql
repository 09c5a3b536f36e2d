-- Whom trained people trained since: told by themselves or by an officer. A second generation, reported beside own headcount and
-- never inside it: reports read Fact, and this is not there. What is taken back keeps its row.
CREATE TABLE CascadeTraining (
    Id uniqueidentifier NOT NULL,
    TrainerId uniqueidentifier NOT NULL,    -- who completed the module here and trained others
    ModuleId uniqueidentifier NOT NULL,
    HeldOn date NOT NULL,
    Place nvarchar(200) NOT NULL,
    GroupSize int NOT NULL,                 -- all who were there, named or not
    Women int NULL,
    Men int NULL,                           -- the rest is not stated
    Provenance varchar(20) NOT NULL,        -- core: declared, partner
    ReportedBy nvarchar(200) NULL,          -- the organisation, where a partner reports it
    Material nvarchar(500) NULL,            -- with what it was trained
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    WithdrawnAt datetime2(3) NULL,
    WithdrawnBy uniqueidentifier NULL,
    WithdrawnReason nvarchar(500) NULL,
    CONSTRAINT PK_CascadeTraining PRIMARY KEY (Id),
    CONSTRAINT FK_CascadeTraining_Trainer FOREIGN KEY (TrainerId) REFERENCES Person (Id),
    CONSTRAINT FK_CascadeTraining_Module FOREIGN KEY (ModuleId) REFERENCES Module (Id),
    CONSTRAINT FK_CascadeTraining_CreatedBy FOREIGN KEY (CreatedBy) REFERENCES Person (Id),
    CONSTRAINT CK_CascadeTraining_GroupSize CHECK (GroupSize > 0)
);
CREATE INDEX IX_CascadeTraining_Trainer ON CascadeTraining (TrainerId, HeldOn);

-- Those of a group who were named. One known here is known by PersonId: told by two routes, one person.
CREATE TABLE CascadePerson (
    CascadeId uniqueidentifier NOT NULL,
    Position int NOT NULL,
    PersonId uniqueidentifier NULL,         -- matched by the registration number
    Name nvarchar(200) NULL,                -- as told, of those not known here
    CONSTRAINT PK_CascadePerson PRIMARY KEY (CascadeId, Position),
    CONSTRAINT FK_CascadePerson_Cascade FOREIGN KEY (CascadeId) REFERENCES CascadeTraining (Id),
    CONSTRAINT FK_CascadePerson_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_CascadePerson_Person ON CascadePerson (PersonId);
