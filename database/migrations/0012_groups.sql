-- Small groups in a session. A new forming is a new round; earlier rounds and their notes stay.
CREATE TABLE SessionGroup (
    Id uniqueidentifier NOT NULL,
    SessionId uniqueidentifier NOT NULL,
    Round int NOT NULL,
    Number int NOT NULL,
    Name nvarchar(100) NOT NULL,            -- '' = none of its own: shown by its number in each reader's language
    Method varchar(20) NOT NULL,            -- core: GroupMethod, how its round was formed
    Task nvarchar(300) NULL,                -- what they work on, in a line
    ReportedAt datetime2(3) NULL,           -- "we are done": what the trainer marks
    ReportedBy uniqueidentifier NULL,
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_SessionGroup PRIMARY KEY (Id),
    CONSTRAINT UQ_SessionGroup_Number UNIQUE (SessionId, Round, Number),
    CONSTRAINT FK_SessionGroup_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);

-- One group a person and round, by key.
CREATE TABLE SessionGroupMember (
    SessionId uniqueidentifier NOT NULL,
    Round int NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    GroupId uniqueidentifier NOT NULL,
    CONSTRAINT PK_SessionGroupMember PRIMARY KEY (SessionId, Round, PersonId),
    CONSTRAINT FK_SessionGroupMember_Group FOREIGN KEY (GroupId) REFERENCES SessionGroup (Id),
    CONSTRAINT FK_SessionGroupMember_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_SessionGroupMember_Group ON SessionGroupMember (GroupId);

-- The group's shared note, a paragraph a row: the last writer of a paragraph wins, and only of that paragraph.
CREATE TABLE GroupParagraph (
    Id uniqueidentifier NOT NULL,           -- made by the browser that began it
    GroupId uniqueidentifier NOT NULL,
    Position int NOT NULL,
    Text nvarchar(4000) NOT NULL,           -- '' = taken out; its history stays
    Version int NOT NULL,
    EditedAt datetime2(3) NOT NULL,
    EditedBy uniqueidentifier NOT NULL,
    CONSTRAINT PK_GroupParagraph PRIMARY KEY (Id),
    CONSTRAINT FK_GroupParagraph_Group FOREIGN KEY (GroupId) REFERENCES SessionGroup (Id)
);
CREATE INDEX IX_GroupParagraph_Group ON GroupParagraph (GroupId, Position);

-- Append-only: each saved wording.
CREATE TABLE GroupParagraphEdit (
    ParagraphId uniqueidentifier NOT NULL,
    Version int NOT NULL,
    Text nvarchar(4000) NOT NULL,
    EditedAt datetime2(3) NOT NULL,
    EditedBy uniqueidentifier NOT NULL,
    CONSTRAINT PK_GroupParagraphEdit PRIMARY KEY (ParagraphId, Version),
    CONSTRAINT FK_GroupParagraphEdit_Paragraph FOREIGN KEY (ParagraphId) REFERENCES GroupParagraph (Id)
);
