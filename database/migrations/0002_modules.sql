-- What is taught. One module in many languages is still one module.
CREATE TABLE Module (
    Id uniqueidentifier NOT NULL,
    Code varchar(12) NOT NULL,
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_Module PRIMARY KEY (Id),
    CONSTRAINT UQ_Module_Code UNIQUE (Code)
);

-- The rule that decides completion, as data. A landed rule never changes; a change is the next Number.
CREATE TABLE CompletionRule (
    Id uniqueidentifier NOT NULL,
    ModuleId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    Payload $Text$ NOT NULL,                -- core: CompletionRule as JSON
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_CompletionRule PRIMARY KEY (Id),
    CONSTRAINT UQ_CompletionRule_Number UNIQUE (ModuleId, Number),
    CONSTRAINT FK_CompletionRule_Module FOREIGN KEY (ModuleId) REFERENCES Module (Id)
);

-- A frozen edition of a module. Cohorts point here, so later edits never reach a cohort that runs.
CREATE TABLE ModuleVersion (
    Id uniqueidentifier NOT NULL,
    ModuleId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    ContentHash char(64) NOT NULL,          -- SHA-256 of the folder's files; the same content is never loaded twice
    Language varchar(20) NOT NULL,          -- of the default texts
    Title nvarchar(200) NOT NULL,
    Hours int NOT NULL,                     -- printed on the certificate
    CertificateYears int NOT NULL,          -- 0 = does not expire
    CompletionRuleId uniqueidentifier NOT NULL,
    Payload $Text$ NOT NULL,                -- module.yaml as JSON: outcomes, polls, attitude, practice, case study, …
    LoadedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_ModuleVersion PRIMARY KEY (Id),
    CONSTRAINT UQ_ModuleVersion_Number UNIQUE (ModuleId, Number),
    CONSTRAINT UQ_ModuleVersion_ContentHash UNIQUE (ModuleId, ContentHash),
    CONSTRAINT FK_ModuleVersion_Module FOREIGN KEY (ModuleId) REFERENCES Module (Id),
    CONSTRAINT FK_ModuleVersion_CompletionRule FOREIGN KEY (CompletionRuleId) REFERENCES CompletionRule (Id)
);

-- The module's own words in another language (title, audience, outcomes); the default language has its row too.
CREATE TABLE ModuleText (
    ModuleVersionId uniqueidentifier NOT NULL,
    Language varchar(20) NOT NULL,
    Title nvarchar(200) NOT NULL,
    Payload $Text$ NOT NULL,
    CONSTRAINT PK_ModuleText PRIMARY KEY (ModuleVersionId, Language),
    CONSTRAINT FK_ModuleText_ModuleVersion FOREIGN KEY (ModuleVersionId) REFERENCES ModuleVersion (Id)
);

-- The smallest thing completed. Its texts are variants; reading one of them reads the lesson.
CREATE TABLE Lesson (
    Id uniqueidentifier NOT NULL,
    ModuleVersionId uniqueidentifier NOT NULL,
    Number varchar(10) NOT NULL,            -- '2.1': stable between versions
    Position int NOT NULL,
    Minutes int NOT NULL,
    CONSTRAINT PK_Lesson PRIMARY KEY (Id),
    CONSTRAINT UQ_Lesson_Number UNIQUE (ModuleVersionId, Number),
    CONSTRAINT FK_Lesson_ModuleVersion FOREIGN KEY (ModuleVersionId) REFERENCES ModuleVersion (Id)
);

CREATE TABLE LessonText (
    LessonId uniqueidentifier NOT NULL,
    Language varchar(20) NOT NULL,
    Title nvarchar(200) NOT NULL,
    Markdown $Text$ NOT NULL,
    Bytes int NOT NULL,                     -- of the rendered page body, shown before opening
    CONSTRAINT PK_LessonText PRIMARY KEY (LessonId, Language),
    CONSTRAINT FK_LessonText_Lesson FOREIGN KEY (LessonId) REFERENCES Lesson (Id)
);

-- A frozen item version: the same code with other words is another row. Answers point at the row they answered.
CREATE TABLE Item (
    Id uniqueidentifier NOT NULL,
    Code varchar(40) NOT NULL,              -- 'ERP-A01': stable for ever
    ContentHash char(64) NOT NULL,
    Payload $Text$ NOT NULL,                -- core: Item as JSON
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_Item PRIMARY KEY (Id),
    CONSTRAINT UQ_Item_Content UNIQUE (Code, ContentHash)
);

-- One test form of a module version.
CREATE TABLE Quiz (
    Id uniqueidentifier NOT NULL,
    ModuleVersionId uniqueidentifier NOT NULL,
    Form char(1) NOT NULL,                  -- A or B: equivalent
    TimeLimitMinutes int NOT NULL,
    CONSTRAINT PK_Quiz PRIMARY KEY (Id),
    CONSTRAINT UQ_Quiz_Form UNIQUE (ModuleVersionId, Form),
    CONSTRAINT FK_Quiz_ModuleVersion FOREIGN KEY (ModuleVersionId) REFERENCES ModuleVersion (Id)
);

CREATE TABLE QuizSlot (
    QuizId uniqueidentifier NOT NULL,
    Position int NOT NULL,
    ItemId uniqueidentifier NOT NULL,
    PointsHundredths int NOT NULL,          -- 100 = one point
    CONSTRAINT PK_QuizSlot PRIMARY KEY (QuizId, Position),
    CONSTRAINT FK_QuizSlot_Quiz FOREIGN KEY (QuizId) REFERENCES Quiz (Id),
    CONSTRAINT FK_QuizSlot_Item FOREIGN KEY (ItemId) REFERENCES Item (Id)
);

-- What the last load found wrong in the content folders; replaced at every load, shown to administrators.
CREATE TABLE ContentProblem (
    Id uniqueidentifier NOT NULL,
    FilePath nvarchar(300) NOT NULL,        -- relative to the content folder
    LineNumber int NOT NULL,                -- 0 = the file as a whole
    Message nvarchar(1000) NOT NULL,
    FoundAt datetime2(3) NOT NULL,
    CONSTRAINT PK_ContentProblem PRIMARY KEY (Id)
);
