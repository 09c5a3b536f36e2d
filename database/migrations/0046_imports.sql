-- A file of people, or of their past trainings: kept, told how it is to be read, checked row by row, entered, taken back. The last three
-- go in slices, each of which is one transaction with the row it reached (Done), so that a host that dies is followed from there.
CREATE TABLE Import (
    Id uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: ImportKind
    FileName nvarchar(200) NOT NULL,
    IsWorkbook bit NOT NULL,
    Bytes $Blob$ NULL,                      -- the file; null once it was entered
    Encoding varchar(20) NULL,              -- core: FileEncoding; null for a workbook
    Separator varchar(20) NULL,             -- core: CellSeparator; null for a workbook
    Sheet nvarchar(100) NULL,
    HeadLine int NULL,                      -- null: guessed
    Heads $Text$ NOT NULL,                  -- JSON: heads of the columns, as they were read when it was checked
    Fields $Text$ NOT NULL,                 -- JSON: the field of each column, '' for none
    InstitutionId uniqueidentifier NOT NULL,-- where a row names none; whose numbers the file's are
    Defaults $Text$ NOT NULL,               -- JSON: core: ImportDefaults
    Provenance varchar(20) NOT NULL,        -- of past trainings: declared, partner
    State varchar(20) NOT NULL,             -- core: ImportState
    Total int NOT NULL,                     -- rows
    Done int NOT NULL,                      -- rows that the work of this state is through with
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    CheckedAt datetime2(3) NULL,
    StartedAt datetime2(3) NULL,
    EndedAt datetime2(3) NULL,
    UndoneAt datetime2(3) NULL,
    UndoneBy uniqueidentifier NULL,
    UndoneReason nvarchar(500) NULL,
    CONSTRAINT PK_Import PRIMARY KEY (Id),
    CONSTRAINT FK_Import_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT FK_Import_Person FOREIGN KEY (CreatedBy) REFERENCES Person (Id)
);
CREATE INDEX IX_Import_CreatedBy ON Import (CreatedBy, CreatedAt);
CREATE INDEX IX_Import_State ON Import (State);

-- A row of the file as it was read, what it would do, what was chosen, and what it did.
CREATE TABLE ImportRow (
    ImportId uniqueidentifier NOT NULL,
    Place int NOT NULL,                     -- from 1, without gaps
    Number int NOT NULL,                    -- as a spreadsheet numbers it
    Cells $Text$ NOT NULL,                  -- JSON
    IsRagged bit NOT NULL,                  -- more cells than heads
    RowKey char(64) NULL,                   -- core: FileRows; the same row of the same list, when it comes again
    Verdict varchar(20) NULL,               -- core: VerdictKind
    PersonId uniqueidentifier NULL,         -- who is meant; whom it made. No foreign key: who is taken back leaves the row
    Detail $Text$ NULL,                     -- JSON: core: RowVerdict
    Choice varchar(20) NULL,                -- core: RowChoice
    ChosenId uniqueidentifier NULL,         -- which of the suspects it is
    EnrolmentId uniqueidentifier NULL,      -- of a past training: what it made
    Result varchar(20) NULL,                -- core: RowResult
    Reason $Text$ NULL,                     -- JSON: core: RowReason of the result
    CONSTRAINT PK_ImportRow PRIMARY KEY (ImportId, Place),
    CONSTRAINT FK_ImportRow_Import FOREIGN KEY (ImportId) REFERENCES Import (Id)
);
CREATE INDEX IX_ImportRow_Verdict ON ImportRow (ImportId, Verdict, Place);
CREATE INDEX IX_ImportRow_RowKey ON ImportRow (RowKey);

-- Under which number an institution keeps somebody in its own lists.
CREATE TABLE PersonNumber (
    InstitutionId uniqueidentifier NOT NULL,
    NumberKey nvarchar(100) NOT NULL,       -- core: PersonEntry.NumberKey
    PersonId uniqueidentifier NOT NULL,
    ImportId uniqueidentifier NULL,
    CONSTRAINT PK_PersonNumber PRIMARY KEY (InstitutionId, NumberKey),
    CONSTRAINT FK_PersonNumber_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id),
    CONSTRAINT FK_PersonNumber_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
-- With the number, or SQLite finds a person's smallest by walking through all numbers of the institution.
CREATE INDEX IX_PersonNumber_Person ON PersonNumber (PersonId, InstitutionId, NumberKey);

-- What an officer said a column of this head holds: the next list of theirs is read the same way.
CREATE TABLE ImportHead (
    PersonId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: ImportKind
    HeadKey nvarchar(200) NOT NULL,         -- core: HeadGuess.Key
    Field varchar(20) NOT NULL,             -- core: ImportField; '' = nothing
    CONSTRAINT PK_ImportHead PRIMARY KEY (PersonId, Kind, HeadKey),
    CONSTRAINT FK_ImportHead_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- Who is taken back is deleted, and the engine asks each table that points at people whether it knows them: without these it reads the
-- whole table for each of fifty thousand. A person's own page and two people who become one ask the same.
CREATE INDEX IX_Session_Lead ON Session (LeadId);
CREATE INDEX IX_SessionTrainer_Person ON SessionTrainer (PersonId);
CREATE INDEX IX_SessionGroupMember_Person ON SessionGroupMember (PersonId);
CREATE INDEX IX_PollVoter_Person ON PollVoter (PersonId);
CREATE INDEX IX_Vote_Person ON Vote (PersonId);
CREATE INDEX IX_Question_Person ON Question (PersonId);
CREATE INDEX IX_Hand_Person ON Hand (PersonId);
CREATE INDEX IX_Presence_Person ON Presence (PersonId);
CREATE INDEX IX_CheckIn_Person ON CheckIn (PersonId);
CREATE INDEX IX_AttendanceEntry_Person ON AttendanceEntry (PersonId);
CREATE INDEX IX_Attendance_Person ON Attendance (PersonId);
