-- Asked by somebody in a session.
CREATE TABLE Question (
    Id uniqueidentifier NOT NULL,
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Text nvarchar(500) NOT NULL,
    State varchar(20) NOT NULL,             -- core: QuestionState (asked, answered, parked, removed)
    Upvotes int NOT NULL,                   -- changes with each QuestionUpvote row
    Answer nvarchar(1000) NULL,
    IdempotencyKey varchar(60) NOT NULL,
    AskedAt datetime2(3) NOT NULL,
    SettledAt datetime2(3) NULL,
    SettledBy uniqueidentifier NULL,
    CONSTRAINT PK_Question PRIMARY KEY (Id),
    CONSTRAINT UQ_Question_Key UNIQUE (SessionId, PersonId, IdempotencyKey),
    CONSTRAINT FK_Question_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Question_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

CREATE TABLE QuestionUpvote (
    QuestionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    CONSTRAINT PK_QuestionUpvote PRIMARY KEY (QuestionId, PersonId),
    CONSTRAINT FK_QuestionUpvote_Question FOREIGN KEY (QuestionId) REFERENCES Question (Id)
);

-- Whose hand is up, in the order of RaisedAt.
CREATE TABLE Hand (
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Up bit NOT NULL,
    RaisedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_Hand PRIMARY KEY (SessionId, PersonId),
    CONSTRAINT FK_Hand_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Hand_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
