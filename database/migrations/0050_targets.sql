-- What a cohort is to be made up of, or each cohort a series makes from then on: one of the two ids is set.
CREATE TABLE SeatTarget (
    Id uniqueidentifier NOT NULL,
    SeriesId uniqueidentifier NULL,
    CohortId uniqueidentifier NULL,
    Kind varchar(20) NOT NULL,              -- core: TargetKind (women, institution)
    InstitutionId uniqueidentifier NULL,    -- with all below it; null for women
    IsLimit bit NOT NULL,                   -- 1 = no seat beyond it; 0 = shown only
    Value int NOT NULL,                     -- women: basis points of the seats taken; institution: seats
    CONSTRAINT PK_SeatTarget PRIMARY KEY (Id),
    CONSTRAINT FK_SeatTarget_Series FOREIGN KEY (SeriesId) REFERENCES CohortSeries (Id),
    CONSTRAINT FK_SeatTarget_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_SeatTarget_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id)
);
CREATE INDEX IX_SeatTarget_Cohort ON SeatTarget (CohortId);
CREATE INDEX IX_SeatTarget_Series ON SeatTarget (SeriesId);

-- Somebody went on in another cohort of the same module. Of the same edition the enrolment itself moved, with all that was done in it
-- (both ids are the same); of another edition a new one began and the old one is withdrawn. Append-only but for the undoing.
CREATE TABLE EnrolmentTransfer (
    Id uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    FromCohortId uniqueidentifier NOT NULL,
    ToCohortId uniqueidentifier NOT NULL,
    FromEnrolmentId uniqueidentifier NOT NULL,
    ToEnrolmentId uniqueidentifier NOT NULL,
    Reason nvarchar(500) NULL,
    Works $Text$ NOT NULL,                  -- JSON: submissions that went along, with the assignments they left and came to
    MovedAt datetime2(3) NOT NULL,
    MovedBy uniqueidentifier NOT NULL,
    UndoneAt datetime2(3) NULL,
    UndoneBy uniqueidentifier NULL,
    CONSTRAINT PK_EnrolmentTransfer PRIMARY KEY (Id),
    CONSTRAINT FK_EnrolmentTransfer_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_EnrolmentTransfer_From FOREIGN KEY (FromCohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_EnrolmentTransfer_To FOREIGN KEY (ToCohortId) REFERENCES Cohort (Id)
);
CREATE INDEX IX_EnrolmentTransfer_From ON EnrolmentTransfer (FromCohortId);
CREATE INDEX IX_EnrolmentTransfer_To ON EnrolmentTransfer (ToCohortId);
CREATE INDEX IX_EnrolmentTransfer_Person ON EnrolmentTransfer (PersonId);
