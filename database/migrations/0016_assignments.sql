-- Work a cohort is asked for.
CREATE TABLE Assignment (
    Id uniqueidentifier NOT NULL,
    CohortId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: AssignmentKind (case_study, group_work, micro_teaching, portfolio)
    SourceKey varchar(60) NULL,             -- 'case_study', 'group_work': made from the module's content, once a cohort
    Title nvarchar(200) NOT NULL,
    Brief $Text$ NOT NULL,                  -- Markdown
    Language varchar(20) NOT NULL,          -- of title and brief
    IsGroup bit NOT NULL,                   -- one submission a group
    SessionId uniqueidentifier NULL,        -- whose groups (of its newest round) and notes it takes; null = groups are made in the assignment
    RubricId uniqueidentifier NULL,         -- the edition; null = not marked, handing in is enough
    OpensAt datetime2(3) NOT NULL,
    DueLocal char(16) NOT NULL,             -- 'YYYY-MM-DDTHH:mm' in TimeZone
    TimeZone varchar(60) NOT NULL,          -- the cohort's when it was made
    DueAt datetime2(3) NOT NULL,
    LatePolicy varchar(20) NOT NULL,        -- core: LatePolicy (refuse, accept, deduct)
    LateDays int NOT NULL,                  -- taken so many days after the due time; 0 with refuse
    DeductBasisPoints int NOT NULL,         -- of the points, for each day begun; 0 unless deduct
    Resubmissions int NOT NULL,             -- how often it may be handed in again after feedback
    TakesText bit NOT NULL,
    MaxFiles int NOT NULL,                  -- 0 = none
    Markers int NOT NULL,                   -- 1, or 2 for double marking
    IsBlind bit NOT NULL,                   -- markers see a code, not a name
    IsIndependent bit NOT NULL,             -- nobody marks their own trainee
    ToleranceBasisPoints int NOT NULL,      -- two marks further apart than this are reconciled
    State varchar(20) NOT NULL,             -- core: AssignmentState (draft, published, withdrawn)
    PublishedAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,        -- null = the sweep
    Version int NOT NULL,
    CONSTRAINT PK_Assignment PRIMARY KEY (Id),
    CONSTRAINT FK_Assignment_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_Assignment_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Assignment_Rubric FOREIGN KEY (RubricId) REFERENCES Rubric (Id)
);
CREATE INDEX IX_Assignment_Cohort ON Assignment (CohortId, DueAt);
-- Exactly once, however often the sweep looks.
CREATE UNIQUE INDEX UX_Assignment_Source ON Assignment (CohortId, SourceKey) WHERE SourceKey IS NOT NULL;

-- What one person, or one group, makes of an assignment. The truth is SubmissionStep; this row is the header that statements guard on.
CREATE TABLE Submission (
    Id uniqueidentifier NOT NULL,
    AssignmentId uniqueidentifier NOT NULL,
    GroupId uniqueidentifier NULL,          -- SessionGroup it comes from; null for one person, or a group made in the assignment
    Code varchar(12) NOT NULL,              -- what a blind marker sees in place of names
    State varchar(20) NOT NULL,             -- core: SubmissionState (draft, handed_in, returned, marked, appealed)
    Round int NOT NULL,                     -- 0 before it is handed in; 1, 2, … the hand-in that counts
    HandedInAt datetime2(3) NULL,           -- the newest
    LateSeconds int NOT NULL,               -- of the newest; 0 = in time
    LevelHundredths int NULL,               -- mean level over the criteria: 275 = 2.75
    Levels int NULL,                        -- of so many
    PointsHundredths int NULL,              -- after deduction
    MaxPointsHundredths int NULL,
    ShareBasisPoints int NULL,
    MarkedAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Submission PRIMARY KEY (Id),
    CONSTRAINT UQ_Submission_Code UNIQUE (AssignmentId, Code),
    CONSTRAINT FK_Submission_Assignment FOREIGN KEY (AssignmentId) REFERENCES Assignment (Id),
    CONSTRAINT FK_Submission_Group FOREIGN KEY (GroupId) REFERENCES SessionGroup (Id)
);
CREATE UNIQUE INDEX UX_Submission_Group ON Submission (AssignmentId, GroupId) WHERE GroupId IS NOT NULL;
CREATE INDEX IX_Submission_State ON Submission (State, HandedInAt);

-- Whose work it is: one person, or the people of the group when it was last handed in. One submission a person and assignment, by key.
CREATE TABLE SubmissionMember (
    AssignmentId uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    SubmissionId uniqueidentifier NOT NULL,
    CONSTRAINT PK_SubmissionMember PRIMARY KEY (AssignmentId, EnrolmentId),
    CONSTRAINT FK_SubmissionMember_Submission FOREIGN KEY (SubmissionId) REFERENCES Submission (Id),
    CONSTRAINT FK_SubmissionMember_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id)
);
CREATE INDEX IX_SubmissionMember_Submission ON SubmissionMember (SubmissionId);
CREATE INDEX IX_SubmissionMember_Enrolment ON SubmissionMember (EnrolmentId);

-- Append-only, as an attempt's: begun, handed_in, returned, marked, regraded, appealed, appeal_answered.
CREATE TABLE SubmissionStep (
    SubmissionId uniqueidentifier NOT NULL,
    Seq int NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: SubmissionStep
    At datetime2(3) NOT NULL,
    ActorId uniqueidentifier NULL,
    IdempotencyKey varchar(60) NULL,        -- the same request twice is one step
    Payload $Text$ NOT NULL,                -- core: SubmissionStep as JSON
    CONSTRAINT PK_SubmissionStep PRIMARY KEY (SubmissionId, Seq),
    CONSTRAINT FK_SubmissionStep_Submission FOREIGN KEY (SubmissionId) REFERENCES Submission (Id)
);
CREATE UNIQUE INDEX UX_SubmissionStep_IdempotencyKey ON SubmissionStep (SubmissionId, IdempotencyKey) WHERE IdempotencyKey IS NOT NULL;

-- The text being written, saved as it is typed; handing in copies it into a step.
CREATE TABLE SubmissionDraft (
    SubmissionId uniqueidentifier NOT NULL,
    Text $Text$ NOT NULL,
    ClientSeq bigint NOT NULL,              -- the browser's own order; an older retry never overwrites a newer text
    SavedAt datetime2(3) NOT NULL,
    SavedBy uniqueidentifier NOT NULL,
    Version int NOT NULL,                   -- a text saved over another person's newer one is refused and shown beside it
    CONSTRAINT PK_SubmissionDraft PRIMARY KEY (SubmissionId),
    CONSTRAINT FK_SubmissionDraft_Submission FOREIGN KEY (SubmissionId) REFERENCES Submission (Id)
);

-- Which reminder of an assignment's due time has gone: by key each once, and anew when the due time is moved.
CREATE TABLE AssignmentReminder (
    AssignmentId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: DueReminderKind (week, day)
    DueAt datetime2(3) NOT NULL,
    PostedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_AssignmentReminder PRIMARY KEY (AssignmentId, Kind, DueAt),
    CONSTRAINT FK_AssignmentReminder_Assignment FOREIGN KEY (AssignmentId) REFERENCES Assignment (Id)
);
