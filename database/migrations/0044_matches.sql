-- Two people who look like one and are not, as somebody said: they are not suggested again.
CREATE TABLE NotSame (
    OneId uniqueidentifier NOT NULL,        -- the smaller id as the core orders them
    OtherId uniqueidentifier NOT NULL,
    SaidAt datetime2(3) NOT NULL,
    SaidBy uniqueidentifier NOT NULL,
    CONSTRAINT PK_NotSame PRIMARY KEY (OneId, OtherId),
    CONSTRAINT FK_NotSame_One FOREIGN KEY (OneId) REFERENCES Person (Id),
    CONSTRAINT FK_NotSame_Other FOREIGN KEY (OtherId) REFERENCES Person (Id)
);

-- Two people who look like one, found by a sweep so that a page of them is read and not a register compared.
CREATE TABLE MatchFound (
    OneId uniqueidentifier NOT NULL,        -- the smaller id as the core orders them
    OtherId uniqueidentifier NOT NULL,
    Points int NOT NULL,                    -- core: Match.Points
    Reasons varchar(200) NOT NULL,          -- core: MatchReason, with spaces between
    FoundAt datetime2(3) NOT NULL,
    CONSTRAINT PK_MatchFound PRIMARY KEY (OneId, OtherId),
    CONSTRAINT FK_MatchFound_One FOREIGN KEY (OneId) REFERENCES Person (Id),
    CONSTRAINT FK_MatchFound_Other FOREIGN KEY (OtherId) REFERENCES Person (Id)
);
CREATE INDEX IX_MatchFound_Other ON MatchFound (OtherId);
CREATE INDEX IX_MatchFound_Points ON MatchFound (Points, OneId, OtherId);

-- Whom the sweep compared, and as they were: who is new or was changed since is compared again.
CREATE TABLE MatchLook (
    PersonId uniqueidentifier NOT NULL,
    Version int NOT NULL,                   -- of the person
    CONSTRAINT PK_MatchLook PRIMARY KEY (PersonId),
    CONSTRAINT FK_MatchLook_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
