-- What a cohort's late people were written by their trainer.
CREATE TABLE Nudge (
    Id uniqueidentifier NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    Text nvarchar(2000) NOT NULL,           -- the trainer's own words
    Requirement varchar(40) NOT NULL,       -- which lack it is about; '' = all
    People int NOT NULL,
    SentAt datetime2(3) NOT NULL,
    SentBy uniqueidentifier NOT NULL,
    CONSTRAINT PK_Nudge PRIMARY KEY (Id),
    CONSTRAINT FK_Nudge_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id)
);
CREATE INDEX IX_Nudge_Cohort ON Nudge (CohortId, SentAt);
