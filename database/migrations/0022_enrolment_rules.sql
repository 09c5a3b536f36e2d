-- Append-only: an enrolment that was moved deliberately to another version of its module's rule. Without a row the cohort's rule holds.
CREATE TABLE EnrolmentRule (
    EnrolmentId uniqueidentifier NOT NULL,
    Seq int NOT NULL,                       -- the highest counts
    CompletionRuleId uniqueidentifier NOT NULL,
    Reason nvarchar(500) NOT NULL,
    MovedAt datetime2(3) NOT NULL,
    MovedBy uniqueidentifier NOT NULL,
    CONSTRAINT PK_EnrolmentRule PRIMARY KEY (EnrolmentId, Seq),
    CONSTRAINT FK_EnrolmentRule_Enrolment FOREIGN KEY (EnrolmentId) REFERENCES Enrolment (Id),
    CONSTRAINT FK_EnrolmentRule_Rule FOREIGN KEY (CompletionRuleId) REFERENCES CompletionRule (Id)
);
