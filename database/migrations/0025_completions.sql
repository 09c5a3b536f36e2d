-- A rule an administrator made, and why. Rules made by hand hold until the next one made by hand: a load of the content never undoes them.
ALTER TABLE CompletionRule ADD CreatedBy uniqueidentifier NULL;
ALTER TABLE CompletionRule ADD Reason nvarchar(500) NULL;

-- Whom a trainer's letter to the late went to: nobody is written twice within three days.
CREATE TABLE NudgePerson (
    NudgeId uniqueidentifier NOT NULL,
    EnrolmentId uniqueidentifier NOT NULL,
    SentAt datetime2(3) NOT NULL,
    CONSTRAINT PK_NudgePerson PRIMARY KEY (NudgeId, EnrolmentId),
    CONSTRAINT FK_NudgePerson_Nudge FOREIGN KEY (NudgeId) REFERENCES Nudge (Id),
    CONSTRAINT FK_NudgePerson_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id)
);
CREATE INDEX IX_NudgePerson_Enrolment ON NudgePerson (EnrolmentId, SentAt);
