-- One try at a quiz. The truth is AttemptStep; this row is the header that statements guard on, and the result once known.
CREATE TABLE Attempt (
    Id uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    QuizId uniqueidentifier NOT NULL,
    Purpose varchar(20) NOT NULL,           -- before, after
    Number int NOT NULL,                    -- 1, 2, … of this purpose
    State varchar(20) NOT NULL,             -- in_progress, submitted (by its owner), closed (by the deadline)
    StartedAt datetime2(3) NOT NULL,
    DeadlineAt datetime2(3) NOT NULL,       -- personal, the server's clock
    GraceSeconds int NOT NULL,              -- answers in flight at the deadline are still taken, and flagged late
    FinishedAt datetime2(3) NULL,
    PointsHundredths int NULL,
    MaxPointsHundredths int NOT NULL,
    ShareBasisPoints int NULL,              -- points of maximum, 10000 = all
    Version int NOT NULL,
    CONSTRAINT PK_Attempt PRIMARY KEY (Id),
    CONSTRAINT UQ_Attempt_Number UNIQUE (EnrolmentId, Purpose, Number),
    CONSTRAINT FK_Attempt_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id),
    CONSTRAINT FK_Attempt_Quiz FOREIGN KEY (QuizId) REFERENCES Quiz (Id)
);
CREATE INDEX IX_Attempt_Open ON Attempt (State, DeadlineAt);

-- Append-only: started, saved, submitted, closed, marked, regraded. A saved answer is its own audit row (who, when, what).
CREATE TABLE AttemptStep (
    AttemptId uniqueidentifier NOT NULL,
    Seq int NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: Step
    At datetime2(3) NOT NULL,
    ActorId uniqueidentifier NULL,          -- null = the deadline sweep
    ItemCode varchar(40) NULL,
    ClientSeq bigint NULL,                  -- the browser's own order; an older retry never overwrites a newer answer
    IdempotencyKey varchar(60) NULL,        -- the same request twice is one step
    Payload $Text$ NOT NULL,                -- core: Step as JSON
    CONSTRAINT PK_AttemptStep PRIMARY KEY (AttemptId, Seq),
    CONSTRAINT FK_AttemptStep_Attempt FOREIGN KEY (AttemptId) REFERENCES Attempt (Id)
);
CREATE UNIQUE INDEX UX_AttemptStep_IdempotencyKey ON AttemptStep (AttemptId, IdempotencyKey) WHERE IdempotencyKey IS NOT NULL;
