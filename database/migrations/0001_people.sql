-- Institutions are a tree: ministry, its agencies, their offices; PEAs, CSOs, media houses, missions, MRCs, academies.
CREATE TABLE Institution (
    Id uniqueidentifier NOT NULL,
    ParentId uniqueidentifier NULL,
    Kind varchar(20) NOT NULL,              -- core: InstitutionKind
    Name nvarchar(200) NOT NULL,            -- in its own language and script
    EnglishName nvarchar(200) NOT NULL,
    SearchKey nvarchar(400) NOT NULL,       -- computed in the core; the only column searched
    Country char(2) NOT NULL,               -- ISO 3166-1 alpha-2
    SubnationalUnit nvarchar(100) NULL,     -- province, oblast, governorate
    LicenceNumber nvarchar(60) NULL,        -- PEAs: as the regulator's list prints it
    Path nvarchar(900) NOT NULL,            -- ids from the root down, '/'-separated; facts copy it as it was then
    ClosedOn date NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Institution PRIMARY KEY (Id),
    CONSTRAINT FK_Institution_Parent FOREIGN KEY (ParentId) REFERENCES Institution (Id)
);
CREATE INDEX IX_Institution_Parent ON Institution (ParentId);

-- Closure of the tree: every institution with each of its ancestors and itself (Depth 0). Scopes join through it.
CREATE TABLE InstitutionAncestor (
    InstitutionId uniqueidentifier NOT NULL,
    AncestorId uniqueidentifier NOT NULL,
    Depth int NOT NULL,
    CONSTRAINT PK_InstitutionAncestor PRIMARY KEY (InstitutionId, AncestorId),
    CONSTRAINT FK_InstitutionAncestor_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT FK_InstitutionAncestor_Ancestor FOREIGN KEY (AncestorId) REFERENCES Institution (Id)
);
CREATE INDEX IX_InstitutionAncestor_Ancestor ON InstitutionAncestor (AncestorId, InstitutionId);

-- One human, once. Names live here and nowhere else but on certificates; figures know the person by FactKey only.
CREATE TABLE Person (
    Id uniqueidentifier NOT NULL,
    FactKey uniqueidentifier NOT NULL,      -- pseudonym in Fact; survives erasure of the names
    RegistrationNumber varchar(40) NOT NULL,-- printed on slips; people without e-mail sign in with it
    RegistrationKey varchar(40) NOT NULL,   -- normalised in the core
    NativeName nvarchar(200) NOT NULL,      -- as typed, in its own script
    LatinName nvarchar(200) NOT NULL,
    SearchKey nvarchar(400) NOT NULL,       -- forgives diacritics and script
    MatchKey nvarchar(400) NOT NULL,        -- for suggesting that two people are one
    Sex varchar(20) NOT NULL,               -- self-declared: female, male, not_stated
    InstitutionId uniqueidentifier NOT NULL,
    Category varchar(40) NOT NULL,          -- core: ParticipantCategory
    JobTitle nvarchar(200) NULL,
    Language varchar(20) NOT NULL,          -- BCP 47
    TimeZone varchar(60) NOT NULL,          -- IANA
    Email nvarchar(254) NULL,
    EmailKey nvarchar(254) NULL,            -- normalised in the core
    CreatedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Person PRIMARY KEY (Id),
    CONSTRAINT UQ_Person_FactKey UNIQUE (FactKey),
    CONSTRAINT UQ_Person_RegistrationKey UNIQUE (RegistrationKey),
    CONSTRAINT FK_Person_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id)
);
CREATE UNIQUE INDEX UX_Person_EmailKey ON Person (EmailKey) WHERE EmailKey IS NOT NULL;
CREATE INDEX IX_Person_Institution ON Person (InstitutionId);

-- What ASP.NET Core Identity needs of a person who may sign in.
CREATE TABLE Account (
    PersonId uniqueidentifier NOT NULL,
    PasswordHash nvarchar(400) NULL,
    SecurityStamp varchar(64) NOT NULL,     -- changes with the password; a session with another stamp is dead
    IsDisabled bit NOT NULL,
    CreatedAt datetime2(3) NOT NULL,
    PasswordChangedAt datetime2(3) NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Account PRIMARY KEY (PersonId),
    CONSTRAINT FK_Account_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- A signed-in browser. The cookie holds only Id; ending the row ends the session within a minute.
CREATE TABLE SignInSession (
    Id uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    StartedAt datetime2(3) NOT NULL,
    SeenAt datetime2(3) NOT NULL,
    EndsAt datetime2(3) NOT NULL,
    EndedAt datetime2(3) NULL,
    Device nvarchar(300) NOT NULL,          -- the browser's own description, shown to its owner
    CONSTRAINT PK_SignInSession PRIMARY KEY (Id),
    CONSTRAINT FK_SignInSession_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_SignInSession_Person ON SignInSession (PersonId, EndedAt);

-- Failed sign-ins by (account, network) so that a stranger's guessing delays the stranger, not the owner.
CREATE TABLE SignInFailure (
    ThrottleKey char(64) NOT NULL,          -- keyed hash of account name and network prefix
    Failures int NOT NULL,
    LastAt datetime2(3) NOT NULL,
    BlockedUntil datetime2(3) NOT NULL,
    CONSTRAINT PK_SignInFailure PRIMARY KEY (ThrottleKey)
);

-- What a person is to something. Exactly one of the two targets is set, or none where ScopeKind is 'everything'.
CREATE TABLE RoleAssignment (
    Id uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Role varchar(20) NOT NULL,              -- core: RoleKind
    ScopeKind varchar(20) NOT NULL,         -- everything, institution (with its subtree), cohort
    InstitutionId uniqueidentifier NULL,
    CohortId uniqueidentifier NULL,         -- no foreign key: Cohort comes in a later file
    GrantedAt datetime2(3) NOT NULL,
    GrantedBy uniqueidentifier NULL,
    EndedAt datetime2(3) NULL,
    CONSTRAINT PK_RoleAssignment PRIMARY KEY (Id),
    CONSTRAINT FK_RoleAssignment_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_RoleAssignment_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT CK_RoleAssignment_Target CHECK (
        (ScopeKind = 'everything' AND InstitutionId IS NULL AND CohortId IS NULL)
        OR (ScopeKind = 'institution' AND InstitutionId IS NOT NULL AND CohortId IS NULL)
        OR (ScopeKind = 'cohort' AND CohortId IS NOT NULL AND InstitutionId IS NULL))
);
CREATE INDEX IX_RoleAssignment_Person ON RoleAssignment (PersonId, EndedAt);
CREATE INDEX IX_RoleAssignment_Cohort ON RoleAssignment (CohortId, Role);

-- The cookie key ring. Certificate signing keys are elsewhere, on purpose.
CREATE TABLE DataProtectionKey (
    Id uniqueidentifier NOT NULL,
    FriendlyName nvarchar(200) NOT NULL,
    Xml $Text$ NOT NULL,
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_DataProtectionKey PRIMARY KEY (Id)
);
