-- Two people who are one: the one merged away keeps their row, so that their number, address and links lead on to the one who is kept.
ALTER TABLE Person ADD MergedIntoId uniqueidentifier NULL CONSTRAINT FK_Person_MergedInto REFERENCES Person (Id);
CREATE INDEX IX_Person_MergedInto ON Person (MergedIntoId);

-- What a merge moved, row by row, so that taking it back restores both.
CREATE TABLE PersonMerge (
    Id uniqueidentifier NOT NULL,
    KeptId uniqueidentifier NOT NULL,
    AwayId uniqueidentifier NOT NULL,
    Kept $Text$ NOT NULL,                   -- JSON: core MergeDetails of the kept one before
    Away $Text$ NOT NULL,                   -- the same of the other
    Merged $Text$ NOT NULL,                 -- what the merge made of the kept one
    Columns $Text$ NOT NULL,                -- JSON: by column, the keys of rows that moved and of those that stayed
    Facts $Text$ NOT NULL,                  -- JSON: facts taken back, each with the one that took its place
    Seats $Text$ NOT NULL,                  -- JSON: seats, places in line, nominations and roles that ended because the other had them too
    MergedAt datetime2(3) NOT NULL,
    MergedBy uniqueidentifier NOT NULL,
    UndoneAt datetime2(3) NULL,
    UndoneBy uniqueidentifier NULL,
    CONSTRAINT PK_PersonMerge PRIMARY KEY (Id),
    CONSTRAINT FK_PersonMerge_Kept FOREIGN KEY (KeptId) REFERENCES Person (Id),
    CONSTRAINT FK_PersonMerge_Away FOREIGN KEY (AwayId) REFERENCES Person (Id)
);
CREATE UNIQUE INDEX UX_PersonMerge_Away ON PersonMerge (AwayId) WHERE UndoneAt IS NULL;
CREATE INDEX IX_PersonMerge_Kept ON PersonMerge (KeptId, MergedAt);
CREATE INDEX IX_PersonMerge_MergedAt ON PersonMerge (MergedAt);
