-- How long an offered seat is held: set on the series, copied to each cohort it makes.
ALTER TABLE CohortSeries ADD OfferHours int NOT NULL DEFAULT 48;
ALTER TABLE Cohort ADD OfferHours int NOT NULL DEFAULT 48;
-- Lowered below the seats taken: nobody loses theirs, and each that frees goes away until so many are left. Null where there is nothing to come down to.
ALTER TABLE Cohort ADD CapacityAim int NULL;

-- Somebody in line for a full cohort, in order of CreatedAt and Id. An offer holds a seat: it counts in Cohort.Taken.
CREATE TABLE WaitingPlace (
    Id uniqueidentifier NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    State varchar(20) NOT NULL,             -- core: WaitState (waiting, offered, taken, lapsed, withdrawn)
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    OfferedAt datetime2(3) NULL,
    OfferEndsAt datetime2(3) NULL,
    EndedAt datetime2(3) NULL,              -- taken, lapsed or withdrawn
    EnrolmentId uniqueidentifier NULL,      -- taken
    CONSTRAINT PK_WaitingPlace PRIMARY KEY (Id),
    CONSTRAINT FK_WaitingPlace_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_WaitingPlace_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
-- One place a person and line, however often and from wherever they ask.
CREATE UNIQUE INDEX UX_WaitingPlace_Person ON WaitingPlace (CohortId, PersonId) WHERE State IN ('waiting', 'offered');
CREATE INDEX IX_WaitingPlace_Line ON WaitingPlace (CohortId, State, CreatedAt, Id);
CREATE INDEX IX_WaitingPlace_Ends ON WaitingPlace (State, OfferEndsAt);
CREATE INDEX IX_WaitingPlace_Who ON WaitingPlace (PersonId, State);
