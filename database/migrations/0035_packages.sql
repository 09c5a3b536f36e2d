-- A factsheet that goes out by itself each month to people named here, who need no account.
CREATE TABLE Package (
    Id uniqueidentifier NOT NULL,
    Country char(2) NULL,                   -- null = all countries
    Level varchar(20) NOT NULL,             -- core: FactsheetLevel; donor and public get what was published, never the ledger
    Language varchar(20) NOT NULL,          -- of files and letters
    Recipients $Text$ NOT NULL,             -- core: RecipientList, one a line
    State varchar(20) NOT NULL,             -- core: PackageState
    FirstMonth int NOT NULL,                -- year * 12 + month - 1: months from here on are due, those of a pause are jumped over
    OwnerId uniqueidentifier NOT NULL,      -- who answers for it: the ministry's figures are of the institutions this person sees
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    FailedAt datetime2(3) NULL,             -- the last try to make a month, until one succeeds
    Failure nvarchar(500) NULL,             -- a code of errors, or what the program said
    Version int NOT NULL,
    CONSTRAINT PK_Package PRIMARY KEY (Id),
    CONSTRAINT FK_Package_Owner FOREIGN KEY (OwnerId) REFERENCES Person (Id),
    CONSTRAINT FK_Package_CreatedBy FOREIGN KEY (CreatedBy) REFERENCES Person (Id)
);

-- A package's month, made once: the key decides between two servers. What was sent is kept to the byte, with the question, the rules
-- and all figures, so that it can be asked again and compared for ever.
CREATE TABLE PackageIssue (
    Id uniqueidentifier NOT NULL,
    PackageId uniqueidentifier NOT NULL,
    Month int NOT NULL,
    State varchar(20) NOT NULL,             -- core: IssueState; 'nothing' has neither figures nor files
    Country char(2) NULL,                   -- as the package was then
    Level varchar(20) NOT NULL,
    Language varchar(20) NOT NULL,
    SeenBy uniqueidentifier NOT NULL,       -- who answered for it then
    Seen varchar(80) NULL,                  -- 'everything', or the hash of the institutions this person saw; null where the figures were published ones
    Question nvarchar(1000) NULL,           -- core: PackageQuestion
    RuleVersions nvarchar(1000) NOT NULL,   -- JSON list
    Figures $Text$ NULL,                    -- core: PackageText
    FiguresHash char(64) NULL,              -- SHA-256 of it
    ReadAt datetime2(3) NOT NULL,           -- before the first figure was read: what was recorded from then on may not be in it
    MadeAt datetime2(3) NOT NULL,
    FileName varchar(100) NULL,             -- without its ending
    Pdf $Blob$ NULL,
    PdfHash char(64) NULL,
    Xlsx $Blob$ NULL,
    XlsxHash char(64) NULL,
    Rounds int NOT NULL,                    -- how often it was sent
    CONSTRAINT PK_PackageIssue PRIMARY KEY (Id),
    CONSTRAINT UQ_PackageIssue_Month UNIQUE (PackageId, Month),
    CONSTRAINT FK_PackageIssue_Package FOREIGN KEY (PackageId) REFERENCES Package (Id),
    CONSTRAINT FK_PackageIssue_SeenBy FOREIGN KEY (SeenBy) REFERENCES Person (Id)
);

-- To whom an issue went in each round: one letter an address, whatever runs twice.
CREATE TABLE PackageLetter (
    IssueId uniqueidentifier NOT NULL,
    Round int NOT NULL,                     -- 1 = when it was made; more when somebody had it sent again
    EmailKey nvarchar(254) NOT NULL,        -- core: Recipient.Key
    Name nvarchar(200) NOT NULL,
    Email nvarchar(254) NOT NULL,
    DedupeKey varchar(120) NOT NULL,        -- the message in the outbox
    PostedBy uniqueidentifier NULL,         -- null = the sweep
    CONSTRAINT PK_PackageLetter PRIMARY KEY (IssueId, Round, EmailKey),
    CONSTRAINT UQ_PackageLetter_DedupeKey UNIQUE (DedupeKey),
    CONSTRAINT FK_PackageLetter_Issue FOREIGN KEY (IssueId) REFERENCES PackageIssue (Id)
);

-- A letter to somebody without an account: PersonId is then who answers for it.
ALTER TABLE OutboxMessage ADD ToEmail nvarchar(254) NULL;
ALTER TABLE OutboxMessage ADD ToName nvarchar(200) NULL;
ALTER TABLE OutboxMessage ADD ToLanguage varchar(20) NULL;

-- What was recorded since an issue was read is looked for when it is reckoned anew.
CREATE INDEX IX_Fact_RecordedAt ON Fact (RecordedAt);
