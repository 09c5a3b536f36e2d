-- Whom a cohort takes is approved: set on the series, copied to each cohort it makes, and a cohort's own from then on.
ALTER TABLE CohortSeries ADD NeedsApproval bit NOT NULL DEFAULT 0;
ALTER TABLE Cohort ADD NeedsApproval bit NOT NULL DEFAULT 0;

-- Somebody was put forward for a cohort, by an officer or by themselves. What became of it later is the enrolment's and the line's to say.
CREATE TABLE Nomination (
    Id uniqueidentifier NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    ListId uniqueidentifier NULL,           -- NominationList it came with
    NominatedBy uniqueidentifier NOT NULL,
    NominatedAt datetime2(3) NOT NULL,
    Note nvarchar(500) NULL,                -- of who nominates, for who decides
    State varchar(20) NOT NULL,             -- core: NominationState (proposed, approved, refused, withdrawn)
    DecidedBy uniqueidentifier NULL,
    DecidedAt datetime2(3) NULL,
    DecisionId uniqueidentifier NULL,       -- all that were decided in one act share it: one letter to who nominated
    Reason nvarchar(500) NULL,              -- of the decision
    CONSTRAINT PK_Nomination PRIMARY KEY (Id),
    CONSTRAINT FK_Nomination_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_Nomination_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
-- Two officers may put the same person forward at the same moment: the first is the one that waits.
CREATE UNIQUE INDEX UX_Nomination_Proposed ON Nomination (CohortId, PersonId) WHERE State = 'proposed';
CREATE INDEX IX_Nomination_Cohort ON Nomination (CohortId, State, NominatedAt);
CREATE INDEX IX_Nomination_Person ON Nomination (PersonId, State);
CREATE INDEX IX_Nomination_Decision ON Nomination (DecisionId);

-- People put forward in one act, kept as they were typed: whatever happens to the rows, nothing has to be typed again.
CREATE TABLE NominationList (
    Id uniqueidentifier NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    MadeBy uniqueidentifier NOT NULL,
    MadeAt datetime2(3) NOT NULL,
    Source varchar(20) NOT NULL,            -- core: NominationSource (picked, pasted, import, self)
    Text $Text$ NULL,                       -- pasted; null for people picked
    Note nvarchar(500) NULL,
    CONSTRAINT PK_NominationList PRIMARY KEY (Id),
    CONSTRAINT FK_NominationList_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id)
);
CREATE INDEX IX_NominationList_Cohort ON NominationList (CohortId, MadeAt);

-- What became of each row of a list, at that moment.
CREATE TABLE NominationRow (
    ListId uniqueidentifier NOT NULL,
    Position int NOT NULL,
    Typed nvarchar(200) NOT NULL,           -- the number or address; the person's number where they were picked
    PersonId uniqueidentifier NULL,
    Verdict varchar(20) NOT NULL,           -- core: NominationVerdict
    Place int NULL,                         -- in line, where there was no seat
    Code varchar(60) NULL,                  -- of the rule that said no
    CONSTRAINT PK_NominationRow PRIMARY KEY (ListId, Position),
    CONSTRAINT FK_NominationRow_List FOREIGN KEY (ListId) REFERENCES NominationList (Id),
    CONSTRAINT FK_NominationRow_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
