-- Which present is: versioned, never changed; a session keeps the one it was made under.
CREATE TABLE AttendanceRule (
    Number int NOT NULL,
    Payload nvarchar(1000) NOT NULL,        -- JSON, read by the core (PresenceRule)
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_AttendanceRule PRIMARY KEY (Number)
);
INSERT INTO AttendanceRule (Number, Payload, CreatedAt) VALUES (1, '{"share":8000,"checkIn":true}', '2026-11-22T00:00:00.000Z');

-- What sessions a series gives each of its cohorts: so many days after its start, at this time on the wall.
CREATE TABLE SeriesSession (
    Id uniqueidentifier NOT NULL,
    SeriesId uniqueidentifier NOT NULL,
    Number int NOT NULL,                    -- 1 is the first
    OffsetDays int NOT NULL,
    LocalTime char(5) NOT NULL,             -- 'HH:mm' in the series' zone
    LengthMinutes int NOT NULL,
    Mode varchar(20) NOT NULL,
    Title nvarchar(200) NOT NULL,
    CONSTRAINT PK_SeriesSession PRIMARY KEY (Id),
    CONSTRAINT UQ_SeriesSession_Number UNIQUE (SeriesId, Number),
    CONSTRAINT FK_SeriesSession_Series FOREIGN KEY (SeriesId) REFERENCES CohortSeries (Id)
);

-- One dated meeting of a cohort. What happened in it is SessionEvent; this row is its head.
CREATE TABLE Session (
    Id uniqueidentifier NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    PatternNumber int NULL,                 -- the SeriesSession it was made from; null = by hand
    Title nvarchar(200) NOT NULL,
    Mode varchar(20) NOT NULL,              -- core: SessionMode (online, room, both); may change at any time
    State varchar(20) NOT NULL,             -- core: SessionState (draft, published, open, adjourned, closed, cancelled)
    StartsLocal char(16) NOT NULL,          -- 'YYYY-MM-DDTHH:mm': the intent; the instants are derived
    TimeZone varchar(60) NOT NULL,          -- IANA
    StartsAt datetime2(3) NOT NULL,
    EndsAt datetime2(3) NOT NULL,           -- planned end of its last day
    LengthMinutes int NOT NULL,             -- of each day
    Days int NOT NULL,                      -- 1, or more for a training of several days
    Place nvarchar(300) NULL,               -- the room, where there is one
    VideoUrl nvarchar(500) NULL,            -- any provider, shown as a button; never needed
    LeadId uniqueidentifier NULL,           -- who drives it now; taken over in one tap
    LastSeq int NOT NULL,                   -- head of the log: the number of its newest event
    CheckInSecret varchar(64) NOT NULL,     -- hex; the rotating code is made from it and the server's clock
    RuleNumber int NOT NULL,                -- AttendanceRule
    CalendarSequence int NOT NULL,          -- SEQUENCE of its calendar file: grows when date or place changes
    OpenedAt datetime2(3) NULL,
    ClosedAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,        -- null = made from the series' pattern
    Version int NOT NULL,
    CONSTRAINT PK_Session PRIMARY KEY (Id),
    CONSTRAINT FK_Session_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_Session_Rule FOREIGN KEY (RuleNumber) REFERENCES AttendanceRule (Number),
    CONSTRAINT FK_Session_Lead FOREIGN KEY (LeadId) REFERENCES Person (Id)
);
CREATE UNIQUE INDEX UX_Session_Pattern ON Session (CohortId, PatternNumber) WHERE PatternNumber IS NOT NULL;
CREATE INDEX IX_Session_Cohort ON Session (CohortId, StartsAt);
CREATE INDEX IX_Session_StartsAt ON Session (StartsAt, State);

-- Who trains it. Anybody who trains the cohort may be named.
CREATE TABLE SessionTrainer (
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Part varchar(20) NOT NULL,              -- trainer, co_trainer
    CONSTRAINT PK_SessionTrainer PRIMARY KEY (SessionId, PersonId),
    CONSTRAINT FK_SessionTrainer_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_SessionTrainer_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- The plan: what is done when. Publishing needs a case study, an assessment and a group work among them.
CREATE TABLE SessionSlot (
    Id uniqueidentifier NOT NULL,
    SessionId uniqueidentifier NOT NULL,
    Day int NOT NULL,                       -- 1 to Days
    Position int NOT NULL,                  -- order within the day
    Minutes int NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: SlotKind
    Title nvarchar(200) NOT NULL,
    Reference varchar(60) NULL,             -- lesson id, poll code: what it brings onto the console
    CONSTRAINT PK_SessionSlot PRIMARY KEY (Id),
    CONSTRAINT FK_SessionSlot_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);
CREATE INDEX IX_SessionSlot_Session ON SessionSlot (SessionId, Day, Position);

-- The stretches in which it ran: opened or resumed, until adjourned or closed. Minutes of attendance are minutes of these.
CREATE TABLE SessionRun (
    SessionId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    StartedAt datetime2(3) NOT NULL,
    EndedAt datetime2(3) NULL,
    CONSTRAINT PK_SessionRun PRIMARY KEY (SessionId, Number),
    CONSTRAINT FK_SessionRun_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);

-- Append-only. Everything that happened, in one order, written before anybody is told.
CREATE TABLE SessionEvent (
    SessionId uniqueidentifier NOT NULL,
    Seq int NOT NULL,                       -- 1, 2, 3 … without a gap
    Kind varchar(30) NOT NULL,              -- core: SessionEventKind
    Audience varchar(20) NOT NULL,          -- all, trainers
    At datetime2(3) NOT NULL,
    ActorId uniqueidentifier NULL,
    Payload $Text$ NOT NULL,                -- JSON of the kind
    CONSTRAINT PK_SessionEvent PRIMARY KEY (SessionId, Seq),
    CONSTRAINT FK_SessionEvent_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);
