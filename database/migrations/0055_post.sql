-- Why a letter did not go, in a word that equal causes share: '550 5.1.1', 'no_connection'. What the server said stands in Response.
ALTER TABLE OutboxMessage ADD Cause varchar(40) NULL;
CREATE INDEX IX_OutboxMessage_Cause ON OutboxMessage (State, Cause, CreatedAt);

-- An address at which nobody can be reached, because a server said so. It is the address that is marked and not the person: another
-- address of theirs is as good as new, and a mark is open while its address is somebody's and nobody has taken it away.
CREATE TABLE AddressBounce (
    Id uniqueidentifier NOT NULL,
    EmailKey nvarchar(254) NOT NULL,        -- core: EmailKey
    MessageId uniqueidentifier NOT NULL,    -- OutboxMessage that came back
    Source varchar(20) NOT NULL,            -- core: BounceSource (refused, report)
    Answer nvarchar(1000) NOT NULL,         -- of the server, word for word
    BouncedAt datetime2(3) NOT NULL,
    ClearedAt datetime2(3) NULL,
    ClearedBy uniqueidentifier NULL,
    CONSTRAINT PK_AddressBounce PRIMARY KEY (Id),
    CONSTRAINT FK_AddressBounce_Message FOREIGN KEY (MessageId) REFERENCES OutboxMessage (Id)
);
CREATE UNIQUE INDEX UX_AddressBounce_Open ON AddressBounce (EmailKey) WHERE ClearedAt IS NULL;

-- The secret address at which a person's calendar program fetches their dates. The secret is stored nowhere: it is made of the row's id
-- and a key that lies outside the database. A new one ends the one before.
CREATE TABLE CalendarFeed (
    Id uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    SecretHash char(64) NOT NULL,
    CreatedAt datetime2(3) NOT NULL,
    EndedAt datetime2(3) NULL,
    FetchedAt datetime2(3) NULL,            -- last, to the hour: whether a calendar still asks
    ContentHash char(64) NULL,              -- of what was given last, without its stamp
    ContentAt datetime2(3) NULL,            -- since when it is that
    CONSTRAINT PK_CalendarFeed PRIMARY KEY (Id),
    CONSTRAINT UQ_CalendarFeed_Secret UNIQUE (SecretHash),
    CONSTRAINT FK_CalendarFeed_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE UNIQUE INDEX UX_CalendarFeed_Open ON CalendarFeed (PersonId) WHERE EndedAt IS NULL;
