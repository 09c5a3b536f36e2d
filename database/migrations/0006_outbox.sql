-- Mail to be sent, written in the transaction of what it tells. At least once; at most one duplicate per crash, same Message-ID.
CREATE TABLE OutboxMessage (
    Id uniqueidentifier NOT NULL,
    DedupeKey varchar(120) NOT NULL,        -- 'enrolled:<enrolment>': the same event writes its mail once; also the Message-ID
    PersonId uniqueidentifier NOT NULL,
    Template varchar(40) NOT NULL,          -- enrolled, result, certificate
    Payload $Text$ NOT NULL,                -- ids and instants; words, zone and language are the person's when it is sent
    NotBefore datetime2(3) NOT NULL,
    Attempts int NOT NULL,
    NextAt datetime2(3) NOT NULL,
    LockedUntil datetime2(3) NULL,          -- a lease, so that a dead sender does not keep the row
    LockOwner varchar(60) NULL,
    State varchar(20) NOT NULL,             -- waiting, sent, dead, no_address, dropped
    SentAt datetime2(3) NULL,
    Response nvarchar(1000) NULL,           -- the server's last answer
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_OutboxMessage PRIMARY KEY (Id),
    CONSTRAINT UQ_OutboxMessage_DedupeKey UNIQUE (DedupeKey),
    CONSTRAINT FK_OutboxMessage_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_OutboxMessage_Due ON OutboxMessage (State, NextAt);

-- When each sweep last ran and last succeeded: Hangfire silently disables a failing job, this row does not.
CREATE TABLE SweepRun (
    Name varchar(60) NOT NULL,
    StartedAt datetime2(3) NOT NULL,
    SucceededAt datetime2(3) NULL,
    FailedAt datetime2(3) NULL,
    Error nvarchar(2000) NULL,
    Host nvarchar(200) NOT NULL,
    CONSTRAINT PK_SweepRun PRIMARY KEY (Name)
);

-- Who did what to whose record, and when; written by every unit of work. Sealed a minute at a time by a later file.
CREATE TABLE AuditRow (
    Id uniqueidentifier NOT NULL,
    At datetime2(3) NOT NULL,
    ActorId uniqueidentifier NULL,          -- null = the system itself
    Deed varchar(60) NOT NULL,
    SubjectKind varchar(40) NOT NULL,
    SubjectId varchar(80) NOT NULL,
    PersonId uniqueidentifier NULL,         -- whose record it is, where it is somebody's
    Detail nvarchar(2000) NOT NULL,         -- JSON; never an answer, a password or a name
    CONSTRAINT PK_AuditRow PRIMARY KEY (Id)
);
CREATE INDEX IX_AuditRow_At ON AuditRow (At);
CREATE INDEX IX_AuditRow_Person ON AuditRow (PersonId, At);
