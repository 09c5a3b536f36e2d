-- One asking of a person about attitude and practice: before, or 90 days after. Kept for matched analysis.
CREATE TABLE Survey (
    Id uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    Wave varchar(20) NOT NULL,              -- core: SurveyWave (before, after, follow_up)
    ModuleVersionId uniqueidentifier NOT NULL, -- whose statements were asked
    State varchar(20) NOT NULL,             -- core: SurveyState (open, done, expired)
    Language varchar(20) NULL,              -- in which it was answered
    TokenHash char(64) NULL,                -- SHA-256 of the secret in the invitation's address
    OpensAt datetime2(3) NOT NULL,
    ClosesAt datetime2(3) NULL,
    InvitedAt datetime2(3) NULL,
    RemindedAt datetime2(3) NULL,
    FirstAnswerAt datetime2(3) NULL,
    DoneAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Survey PRIMARY KEY (Id),
    CONSTRAINT UQ_Survey_Wave UNIQUE (EnrolmentId, Wave),
    CONSTRAINT FK_Survey_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id),
    CONSTRAINT FK_Survey_ModuleVersion FOREIGN KEY (ModuleVersionId) REFERENCES ModuleVersion (Id)
);
CREATE UNIQUE INDEX UX_Survey_Token ON Survey (TokenHash) WHERE TokenHash IS NOT NULL;
CREATE INDEX IX_Survey_State ON Survey (State, OpensAt);

-- The newest answer to a statement.
CREATE TABLE SurveyAnswer (
    SurveyId uniqueidentifier NOT NULL,
    StatementId varchar(40) NOT NULL,       -- 'ERP-T01': stable between versions
    Part varchar(20) NOT NULL,              -- core: SurveyPart (attitude, practice)
    Given int NOT NULL,                     -- attitude 1 to 5 as ticked; practice 0 no, 1 partly, 2 yes
    Scored int NOT NULL,                    -- the same with reverse-scored statements turned round
    Evidence nvarchar(1000) NOT NULL,       -- of a practice: what shows it
    AnsweredAt datetime2(3) NOT NULL,
    ClientSeq bigint NOT NULL,
    CONSTRAINT PK_SurveyAnswer PRIMARY KEY (SurveyId, StatementId),
    CONSTRAINT FK_SurveyAnswer_Survey FOREIGN KEY (SurveyId) REFERENCES Survey (Id)
);

-- A supervisor's word on what a person says they practise, by a link the person passes on.
CREATE TABLE PracticeConfirmation (
    Id uniqueidentifier NOT NULL,
    SurveyId uniqueidentifier NOT NULL,
    TokenHash char(64) NOT NULL,
    State varchar(20) NOT NULL,             -- core: ConfirmationState (asked, answered, expired, withdrawn)
    Payload $Text$ NOT NULL,                -- core: statement by statement confirmed, not confirmed, cannot say
    SupervisorName nvarchar(200) NOT NULL,  -- as they gave it themselves; '' until then
    SupervisorJob nvarchar(200) NOT NULL,
    AskedAt datetime2(3) NOT NULL,
    ExpiresAt datetime2(3) NOT NULL,
    AnsweredAt datetime2(3) NULL,
    Version int NOT NULL,
    CONSTRAINT PK_PracticeConfirmation PRIMARY KEY (Id),
    CONSTRAINT UQ_PracticeConfirmation_Token UNIQUE (TokenHash),
    CONSTRAINT FK_PracticeConfirmation_Survey FOREIGN KEY (SurveyId) REFERENCES Survey (Id)
);
CREATE INDEX IX_PracticeConfirmation_Survey ON PracticeConfirmation (SurveyId);
