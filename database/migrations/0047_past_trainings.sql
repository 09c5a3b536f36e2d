-- A training of the past by the number its organiser keeps it under: rows of later files that bear it join the same cohort.
CREATE TABLE PastTraining (
    InstitutionId uniqueidentifier NOT NULL,-- whose numbers
    TrainingKey nvarchar(100) NOT NULL,     -- core: TrainingEntry.Key
    CohortId uniqueidentifier NOT NULL,
    SourceKey varchar(40) NOT NULL,         -- of its facts; another one where it is entered again after it was taken back
    StartedOn date NOT NULL,
    EndedOn date NOT NULL,
    CONSTRAINT PK_PastTraining PRIMARY KEY (InstitutionId, TrainingKey),
    CONSTRAINT UQ_PastTraining_Cohort UNIQUE (CohortId),
    CONSTRAINT FK_PastTraining_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT FK_PastTraining_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id)
);
