-- One link of the chain: the audit rows of a minute, hashed with the link before. Never changed.
CREATE TABLE AuditSeal (
    Number bigint NOT NULL,                 -- 1, 2, … without a gap
    MinuteAt datetime2(3) NOT NULL,         -- start of the minute sealed
    Entries int NOT NULL,
    RowsHash char(64) NOT NULL,             -- SHA-256 over its rows in their order
    PreviousHash char(64) NOT NULL,         -- sixty-four zeros for the first
    Hash char(64) NOT NULL,                 -- SHA-256 of number, minute, count, rows and previous
    SealedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_AuditSeal PRIMARY KEY (Number),
    CONSTRAINT UQ_AuditSeal_Hash UNIQUE (Hash)
);
CREATE INDEX IX_AuditSeal_Minute ON AuditSeal (MinuteAt);

-- Which link holds a row. A row is in one link, by key; a row that committed late goes into the next.
CREATE TABLE AuditSealRow (
    AuditRowId uniqueidentifier NOT NULL,
    Number bigint NOT NULL,
    Position int NOT NULL,
    CONSTRAINT PK_AuditSealRow PRIMARY KEY (AuditRowId),
    CONSTRAINT UQ_AuditSealRow_Position UNIQUE (Number, Position),
    CONSTRAINT FK_AuditSealRow_Seal FOREIGN KEY (Number) REFERENCES AuditSeal (Number)
);

-- The day's head as it went out by mail: what a chain computed anew would have to match.
CREATE TABLE AuditHead (
    HeadOn date NOT NULL,
    Number bigint NOT NULL,
    Hash char(64) NOT NULL,
    PostedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_AuditHead PRIMARY KEY (HeadOn)
);
