-- From when to when somebody's page was open: a connection's life, or refreshes of the plain page near enough to each other.
CREATE TABLE Presence (
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    FromAt datetime2(3) NOT NULL,
    SeenAt datetime2(3) NOT NULL,
    CONSTRAINT PK_Presence PRIMARY KEY (SessionId, PersonId, FromAt),
    CONSTRAINT FK_Presence_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Presence_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- Somebody in the room gave the code of the moment.
CREATE TABLE CheckIn (
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    OnDay date NOT NULL,                    -- in the session's zone: one a day
    How varchar(20) NOT NULL,               -- qr, code
    At datetime2(3) NOT NULL,
    CONSTRAINT PK_CheckIn PRIMARY KEY (SessionId, PersonId, OnDay),
    CONSTRAINT FK_CheckIn_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_CheckIn_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- Append-only: attendance entered by hand. The newest entry of a person counts.
CREATE TABLE AttendanceEntry (
    Id uniqueidentifier NOT NULL,
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Present bit NOT NULL,
    Minutes int NULL,
    Reason nvarchar(500) NOT NULL,
    EnteredAt datetime2(3) NOT NULL,
    EnteredBy uniqueidentifier NOT NULL,
    CONSTRAINT PK_AttendanceEntry PRIMARY KEY (Id),
    CONSTRAINT FK_AttendanceEntry_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_AttendanceEntry_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_AttendanceEntry_Session ON AttendanceEntry (SessionId, PersonId, EnteredAt);

-- What was decided at closing, one row for each person enrolled then; again after an entry by hand.
CREATE TABLE Attendance (
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    JoinedAt datetime2(3) NULL,
    LeftAt datetime2(3) NULL,
    Minutes int NOT NULL,
    ShareBasisPoints int NOT NULL,          -- of the minutes the session ran
    Present bit NOT NULL,
    How varchar(20) NOT NULL,               -- core: AttendanceHow (page, check_in, by_hand, none)
    RuleNumber int NOT NULL,
    DecidedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_Attendance PRIMARY KEY (SessionId, PersonId),
    CONSTRAINT FK_Attendance_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Attendance_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Attendance_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id)
);
CREATE INDEX IX_Attendance_Enrolment ON Attendance (EnrolmentId);

-- The sheet, frozen: everything page, PDF and workbook show. A correction is the next version; none is ever changed.
CREATE TABLE SessionSheet (
    SessionId uniqueidentifier NOT NULL,
    Version int NOT NULL,
    Payload $Text$ NOT NULL,
    Sha256 char(64) NOT NULL,
    Reason nvarchar(500) NULL,              -- why there is another version
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,
    CONSTRAINT PK_SessionSheet PRIMARY KEY (SessionId, Version),
    CONSTRAINT FK_SessionSheet_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);
