-- A text of a letter as an administrator worded it, one row an edition: the highest number counts, none is changed. Letters no row is about say the original.
CREATE TABLE LetterText (
    Id uniqueidentifier NOT NULL,
    Template varchar(40) NOT NULL,          -- as in OutboxMessage; 'frame' is the greeting and the foot of every letter
    Language varchar(20) NOT NULL,
    TextKey varchar(120) NOT NULL,          -- the text it stands for, 'mail.enrolled.subject': the same key may be worded apart in each template
    Version int NOT NULL,                   -- 1, 2, …
    Text nvarchar(2000) NULL,               -- null = back to the original
    ChangedAt datetime2(3) NOT NULL,
    ChangedBy uniqueidentifier NOT NULL,
    CONSTRAINT PK_LetterText PRIMARY KEY (Id),
    CONSTRAINT UQ_LetterText_Version UNIQUE (Template, Language, TextKey, Version),
    CONSTRAINT FK_LetterText_ChangedBy FOREIGN KEY (ChangedBy) REFERENCES Person (Id)
);
