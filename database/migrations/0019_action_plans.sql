-- What a participant will do after a session or the module: up to three actions.
CREATE TABLE ActionPlan (
    Id uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    SourceKey varchar(60) NOT NULL,         -- 'module', or 'session:<id>': one plan each
    SessionId uniqueidentifier NULL,
    State varchar(20) NOT NULL,             -- core: ActionPlanState (draft, running, closed)
    WrittenAt datetime2(3) NULL,            -- first complete: at least one action with its date and sign
    Outcome varchar(20) NULL,               -- core: PlanOutcome (achieved, partly, not)
    ClosedReason nvarchar(1000) NULL,       -- why, in the mentor's words
    ClosedAt datetime2(3) NULL,
    ClosedBy uniqueidentifier NULL,
    ReopenedAt datetime2(3) NULL,           -- the last time; a closing after it is the newer word
    ReopenedReason nvarchar(1000) NULL,
    CreatedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_ActionPlan PRIMARY KEY (Id),
    CONSTRAINT UQ_ActionPlan_Source UNIQUE (EnrolmentId, SourceKey),
    CONSTRAINT FK_ActionPlan_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id),
    CONSTRAINT FK_ActionPlan_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);

CREATE TABLE PlanAction (
    Id uniqueidentifier NOT NULL,
    PlanId uniqueidentifier NOT NULL,
    Position int NOT NULL,                  -- 1 to 3
    Text nvarchar(500) NOT NULL,            -- what
    ByOn date NULL,                         -- by when; null in a draft that does not say yet
    Sign nvarchar(500) NOT NULL,            -- how one will know
    State varchar(20) NOT NULL,             -- core: PlanActionState (open, done, dropped)
    Note nvarchar(1000) NOT NULL,           -- what came of it, in the participant's words
    SoonToldAt datetime2(3) NULL,           -- reminded before this date; null again when the date changes
    LateToldAt datetime2(3) NULL,           -- reminded the day after, where it was still open
    ChangedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_PlanAction PRIMARY KEY (Id),
    CONSTRAINT UQ_PlanAction_Position UNIQUE (PlanId, Position),
    CONSTRAINT FK_PlanAction_Plan FOREIGN KEY (PlanId) REFERENCES ActionPlan (Id)
);
CREATE INDEX IX_PlanAction_Due ON PlanAction (State, ByOn);

-- What the module's coaching asks for so many days after the cohort's end; made with the first plan of an enrolment.
CREATE TABLE CoachingCheckpoint (
    EnrolmentId uniqueidentifier NOT NULL,
    Day int NOT NULL,                       -- 30, 60, 90
    DueOn date NOT NULL,                    -- in the cohort's zone
    Text nvarchar(1000) NOT NULL,
    State varchar(20) NOT NULL,             -- core: CheckpointState (due, done, dropped)
    MeetingId uniqueidentifier NULL,        -- where it was done
    DoneAt datetime2(3) NULL,
    RemindedAt datetime2(3) NULL,
    Version int NOT NULL,
    CONSTRAINT PK_CoachingCheckpoint PRIMARY KEY (EnrolmentId, Day),
    CONSTRAINT FK_CoachingCheckpoint_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id)
);
CREATE INDEX IX_CoachingCheckpoint_Due ON CoachingCheckpoint (State, DueOn);
