-- A file somebody sends, in pieces if need be. Its bytes lie in the uploads folder under Id, never under its name.
CREATE TABLE Upload (
    Id uniqueidentifier NOT NULL,
    OwnerId uniqueidentifier NOT NULL,      -- who sends it
    Purpose varchar(20) NOT NULL,           -- core: UploadPurpose (submission, evidence, meeting)
    SubjectId uniqueidentifier NOT NULL,    -- the submission, the survey or action, the meeting: who may read that may download this
    ClientKey varchar(60) NOT NULL,         -- of the browser's choosing: the same file begun twice is one upload, and goes on where it stopped
    Name nvarchar(200) NOT NULL,            -- as its sender calls it, cleaned
    ContentType varchar(100) NULL,          -- found by content when all of it is here
    Bytes bigint NOT NULL,                  -- as announced; then as kept
    Received bigint NOT NULL,               -- on the disk and acknowledged
    State varchar(20) NOT NULL,             -- core: UploadState (receiving, ready, refused, removed)
    RefusedCode varchar(60) NULL,
    Sha256 char(64) NULL,
    CreatedAt datetime2(3) NOT NULL,
    TouchedAt datetime2(3) NOT NULL,        -- what was left half sent is cleared away a week later
    ReadyAt datetime2(3) NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Upload PRIMARY KEY (Id),
    CONSTRAINT UQ_Upload_ClientKey UNIQUE (OwnerId, ClientKey),
    CONSTRAINT FK_Upload_Owner FOREIGN KEY (OwnerId) REFERENCES Person (Id)
);
CREATE INDEX IX_Upload_Subject ON Upload (SubjectId, State);
CREATE INDEX IX_Upload_State ON Upload (State, TouchedAt);
