-- Asked in a session. A quiz is a poll whose answer has a key: ItemId.
CREATE TABLE Poll (
    Id uniqueidentifier NOT NULL,
    SessionId uniqueidentifier NOT NULL,
    Number int NOT NULL,                    -- in the session, from 1: short enough for every message
    Code varchar(60) NULL,                  -- the module's own poll it was made from
    Kind varchar(20) NOT NULL,              -- core: PollKind (single, multiple, rating, ranking, cloud, open, quiz)
    Text nvarchar(1000) NOT NULL,
    Options $Text$ NOT NULL,                -- JSON list; '[]' where people write or rate
    Anonymous bit NOT NULL,                 -- fixed before opening; then no row joins a person to a choice
    MayChange bit NOT NULL,                 -- a named vote may change until closed
    Moderated bit NOT NULL,                 -- texts wait for the trainer before anybody sees them
    ItemId uniqueidentifier NULL,           -- quiz: the bank item, frozen by its content
    Seconds int NULL,                       -- countdown; null = until closed by hand
    SpeedPoints bit NOT NULL,               -- quiz: only where the trainer turned them on
    State varchar(20) NOT NULL,             -- prepared, open, closed
    OpenedAt datetime2(3) NULL,
    ClosesAt datetime2(3) NULL,             -- OpenedAt + Seconds: server time
    ClosedAt datetime2(3) NULL,
    ShownAt datetime2(3) NULL,              -- results shown to everybody; null = hidden
    Voters int NOT NULL,                    -- how many have voted: changes with each PollVoter row
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Poll PRIMARY KEY (Id),
    CONSTRAINT UQ_Poll_Number UNIQUE (SessionId, Number),
    CONSTRAINT FK_Poll_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Poll_Item FOREIGN KEY (ItemId) REFERENCES Item (Id)
);
CREATE INDEX IX_Poll_State ON Poll (State);

-- That somebody voted: one row by primary key, without a time and kept in the order of its key, so that nothing here can be laid
-- beside the order in which answers came.
CREATE TABLE PollVoter (
    PollId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    CONSTRAINT PK_PollVoter PRIMARY KEY (PollId, PersonId),
    CONSTRAINT FK_PollVoter_Poll FOREIGN KEY (PollId) REFERENCES Poll (Id),
    CONSTRAINT FK_PollVoter_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
) $InKeyOrder$;

-- What somebody chose, in named polls only.
CREATE TABLE Vote (
    PollId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Choice $Text$ NOT NULL,                 -- JSON: {"options":[2]}, {"rating":4}, {"order":[3,1,2]}, {"text":"…"}
    IdempotencyKey varchar(60) NOT NULL,    -- of the browser's choosing: the same vote sent twice is one
    ClientSeq bigint NOT NULL,              -- an older vote of the same browser never replaces a newer
    ShareBasisPoints int NULL,              -- quiz: the mark
    Points int NULL,                        -- quiz with speed points
    At datetime2(3) NOT NULL,
    CONSTRAINT PK_Vote PRIMARY KEY (PollId, PersonId),
    CONSTRAINT FK_Vote_Poll FOREIGN KEY (PollId) REFERENCES Poll (Id),
    CONSTRAINT FK_Vote_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- The tally, kept in the transaction of each vote. Choice: option 1 to n, rating 1 to 5, ranking option * 100 + place.
CREATE TABLE PollCount (
    PollId uniqueidentifier NOT NULL,
    Choice int NOT NULL,
    Votes int NOT NULL,
    CONSTRAINT PK_PollCount PRIMARY KEY (PollId, Choice),
    CONSTRAINT FK_PollCount_Poll FOREIGN KEY (PollId) REFERENCES Poll (Id)
);

-- What people wrote (word cloud, open text). No person where the poll is anonymous, ids by chance and rows in the order of the id.
CREATE TABLE PollAnswer (
    Id uniqueidentifier NOT NULL,
    PollId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NULL,
    Text nvarchar(500) NOT NULL,
    WordKey nvarchar(100) NULL,             -- cloud: the normalised word that counts together
    State varchar(20) NOT NULL,             -- waiting, shown, hidden
    CONSTRAINT PK_PollAnswer PRIMARY KEY (Id),
    CONSTRAINT FK_PollAnswer_Poll FOREIGN KEY (PollId) REFERENCES Poll (Id)
) $InKeyOrder$;
CREATE INDEX IX_PollAnswer_Poll ON PollAnswer (PollId, State);
