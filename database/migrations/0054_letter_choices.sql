-- Letters a person does not want. No row: they want them.
CREATE TABLE LetterChoice (
    PersonId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: LetterKind (reminder, missed, news); nobody stops an essential one
    IsStopped bit NOT NULL,
    ChangedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_LetterChoice PRIMARY KEY (PersonId, Kind),
    CONSTRAINT FK_LetterChoice_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- The same of an address a letter was sent to that is not its person's own: who gets a monthly package has no account.
CREATE TABLE LetterRefusal (
    EmailKey nvarchar(254) NOT NULL,
    Kind varchar(20) NOT NULL,
    IsStopped bit NOT NULL,
    ChangedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_LetterRefusal PRIMARY KEY (EmailKey, Kind)
);

-- Sessions after which those who missed them were written to, so that a closed session is looked at once.
CREATE TABLE SessionMissed (
    SessionId uniqueidentifier NOT NULL,
    Letters int NOT NULL,
    PostedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_SessionMissed PRIMARY KEY (SessionId),
    CONSTRAINT FK_SessionMissed_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);
