-- Append-only. What reports read; complete from the first day, because a fact can never gain a column's past. No names.
CREATE TABLE Fact (
    Id uniqueidentifier NOT NULL,
    SourceKey varchar(100) NOT NULL,        -- 'completion:<enrolment>': the same event writes its fact once
    Kind varchar(30) NOT NULL,              -- completion, enrolment, …
    Unit varchar(20) NOT NULL,              -- people, attendances, sessions, organisations, trainings, items: never added together
    Quantity int NOT NULL,
    PersonKey uniqueidentifier NULL,        -- Person.FactKey; null for aggregates
    InstitutionId uniqueidentifier NULL,
    InstitutionPath nvarchar(900) NULL,     -- the place in the tree then
    InstitutionKind varchar(20) NULL,
    Country char(2) NULL,
    SubnationalUnit nvarchar(100) NULL,
    Sex varchar(20) NULL,                   -- as declared then
    Category varchar(40) NULL,
    ModuleId uniqueidentifier NULL,
    ModuleVersionId uniqueidentifier NULL,
    CohortId uniqueidentifier NULL,
    FundingShares $Text$ NOT NULL,          -- JSON [{funder, basis points}]; '[]' = not recorded
    OccurredOn date NOT NULL,               -- in the cohort's zone
    RecordedAt datetime2(3) NOT NULL,
    RuleVersion varchar(60) NOT NULL,       -- which rule decided it
    Provenance varchar(20) NOT NULL,        -- counted, declared, estimated, partner
    CorrectsFactId uniqueidentifier NULL,
    CONSTRAINT PK_Fact PRIMARY KEY (Id),
    CONSTRAINT UQ_Fact_SourceKey UNIQUE (SourceKey),
    CONSTRAINT FK_Fact_Corrects FOREIGN KEY (CorrectsFactId) REFERENCES Fact (Id)
);
CREATE INDEX IX_Fact_Period ON Fact (Kind, OccurredOn);

-- Public halves of the certificate signing keys, for ever; private halves live in the key folder, never here.
CREATE TABLE SigningKey (
    KeyId varchar(40) NOT NULL,
    PublicKey nvarchar(1000) NOT NULL,      -- JWK
    CreatedAt datetime2(3) NOT NULL,
    RetiredAt datetime2(3) NULL,
    CONSTRAINT PK_SigningKey PRIMARY KEY (KeyId)
);

-- An immutable issue. A corrected name is the next Version and this one becomes 'replaced'; nothing is ever deleted.
CREATE TABLE Certificate (
    Id uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- completion
    Version int NOT NULL,
    Number varchar(40) NOT NULL,            -- printed, with its check character
    Code varchar(60) NOT NULL,              -- verification code as printed in the QR address
    CodeHash char(64) NOT NULL,             -- what a stranger's lookup compares: SHA-256 of the normalised code
    Payload $Text$ NOT NULL,                -- everything printed, frozen in the completing transaction
    Statement nvarchar(2000) NOT NULL,      -- the signed compact statement in the QR
    KeyId varchar(40) NOT NULL,
    RuleVersion varchar(60) NOT NULL,
    IssuedAt datetime2(3) NOT NULL,
    ExpiresOn date NULL,
    State varchar(20) NOT NULL,             -- issued, replaced, revoked
    ReplacedById uniqueidentifier NULL,
    EndedAt datetime2(3) NULL,              -- replaced or revoked at
    EndedReason nvarchar(500) NULL,
    CONSTRAINT PK_Certificate PRIMARY KEY (Id),
    CONSTRAINT UQ_Certificate_Issue UNIQUE (EnrolmentId, Kind, Version),
    CONSTRAINT UQ_Certificate_Number UNIQUE (Number),
    CONSTRAINT UQ_Certificate_CodeHash UNIQUE (CodeHash),
    CONSTRAINT FK_Certificate_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id),
    CONSTRAINT FK_Certificate_SigningKey FOREIGN KEY (KeyId) REFERENCES SigningKey (KeyId)
);

-- The drawn bytes. The first stored bytes are the certificate: written once, never updated.
CREATE TABLE CertificateDocument (
    CertificateId uniqueidentifier NOT NULL,
    Bytes $Blob$ NOT NULL,
    Sha256 char(64) NOT NULL,
    DrawnAt datetime2(3) NOT NULL,
    CONSTRAINT PK_CertificateDocument PRIMARY KEY (CertificateId),
    CONSTRAINT FK_CertificateDocument_Certificate FOREIGN KEY (CertificateId) REFERENCES Certificate (Id)
);
