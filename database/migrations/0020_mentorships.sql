-- Who may be given people of a cohort to mentor. An outside mentor (a volunteer coach) has no other part in the cohort.
CREATE TABLE CohortMentor (
    CohortId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    IsOutside bit NOT NULL,
    MaxPeople int NOT NULL,
    Languages varchar(200) NOT NULL,        -- BCP 47 tags with a space between: in which they can mentor
    AddedAt datetime2(3) NOT NULL,
    AddedBy uniqueidentifier NOT NULL,
    EndedAt datetime2(3) NULL,
    CONSTRAINT PK_CohortMentor PRIMARY KEY (CohortId, PersonId),
    CONSTRAINT FK_CohortMentor_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_CohortMentor_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- A mentor's own person. What a mentor may see hangs on this row and on nothing else.
CREATE TABLE Mentorship (
    Id uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    MentorId uniqueidentifier NOT NULL,
    Method varchar(20) NOT NULL,            -- core: PairingMethod (by_hand, load, language)
    AssignedAt datetime2(3) NOT NULL,
    AssignedBy uniqueidentifier NOT NULL,
    EndedAt datetime2(3) NULL,
    EndedReason nvarchar(500) NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Mentorship PRIMARY KEY (Id),
    CONSTRAINT FK_Mentorship_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id),
    CONSTRAINT FK_Mentorship_Mentor FOREIGN KEY (MentorId) REFERENCES Person (Id)
);
CREATE UNIQUE INDEX UX_Mentorship_Running ON Mentorship (EnrolmentId) WHERE EndedAt IS NULL;
CREATE INDEX IX_Mentorship_Mentor ON Mentorship (MentorId, EndedAt);

-- Times a mentor offers. One booking a slot, by the guard on State.
CREATE TABLE MentorSlot (
    Id uniqueidentifier NOT NULL,
    MentorId uniqueidentifier NOT NULL,
    StartsLocal char(16) NOT NULL,          -- 'YYYY-MM-DDTHH:mm' in TimeZone
    TimeZone varchar(60) NOT NULL,          -- the mentor's when it was offered
    StartsAt datetime2(3) NOT NULL,
    Minutes int NOT NULL,
    Place nvarchar(500) NOT NULL,           -- a telephone number, a room, an https link
    State varchar(20) NOT NULL,             -- core: SlotState (open, booked, withdrawn)
    MeetingId uniqueidentifier NULL,        -- while booked
    CreatedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_MentorSlot PRIMARY KEY (Id),
    CONSTRAINT UQ_MentorSlot_Start UNIQUE (MentorId, StartsAt),
    CONSTRAINT FK_MentorSlot_Mentor FOREIGN KEY (MentorId) REFERENCES Person (Id)
);

-- A contact between mentor and person, planned or held.
CREATE TABLE Meeting (
    Id uniqueidentifier NOT NULL,
    MentorshipId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: MeetingKind (call, visit, online, message)
    State varchar(20) NOT NULL,             -- core: MeetingState (planned, held, cancelled, missed)
    SlotId uniqueidentifier NULL,           -- the slot it was booked in
    StartsLocal char(16) NOT NULL,
    TimeZone varchar(60) NOT NULL,
    StartsAt datetime2(3) NOT NULL,
    Minutes int NOT NULL,
    Place nvarchar(500) NOT NULL,
    CheckpointDay int NULL,                 -- which checkpoint it serves
    SharedNote $Text$ NOT NULL,             -- both read it
    PrivateNote $Text$ NOT NULL,            -- only the mentor who wrote it
    RubricId uniqueidentifier NULL,         -- of a practice the mentor observed
    Observation $Text$ NULL,                -- core: MarkSheet as JSON
    CancelledBy uniqueidentifier NULL,
    CancelReason nvarchar(500) NULL,
    CalendarSequence int NOT NULL,          -- of the .ics; grows with each move
    CreatedAt datetime2(3) NOT NULL,
    ChangedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Meeting PRIMARY KEY (Id),
    CONSTRAINT FK_Meeting_Mentorship FOREIGN KEY (MentorshipId) REFERENCES Mentorship (Id),
    CONSTRAINT FK_Meeting_Slot FOREIGN KEY (SlotId) REFERENCES MentorSlot (Id),
    CONSTRAINT FK_Meeting_Rubric FOREIGN KEY (RubricId) REFERENCES Rubric (Id)
);
CREATE INDEX IX_Meeting_Mentorship ON Meeting (MentorshipId, StartsAt);
CREATE INDEX IX_Meeting_State ON Meeting (State, StartsAt);
