-- One marker's marks of one hand-in. Saved while marking, given when done; what counts is the step the core makes of them.
CREATE TABLE MarkSheet (
    SubmissionId uniqueidentifier NOT NULL,
    Round int NOT NULL,
    MarkerId uniqueidentifier NOT NULL,
    State varchar(20) NOT NULL,             -- core: MarkSheetState (open, given)
    Payload $Text$ NOT NULL,                -- core: MarkSheet as JSON: level and comment a criterion, feedback in three parts
    LevelHundredths int NULL,
    PointsHundredths int NULL,              -- before deduction
    OpenedAt datetime2(3) NOT NULL,         -- a sheet left open for a day gives its place to another marker
    SavedAt datetime2(3) NOT NULL,
    GivenAt datetime2(3) NULL,
    ClientSeq bigint NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_MarkSheet PRIMARY KEY (SubmissionId, Round, MarkerId),
    CONSTRAINT FK_MarkSheet_Submission FOREIGN KEY (SubmissionId) REFERENCES Submission (Id),
    CONSTRAINT FK_MarkSheet_Marker FOREIGN KEY (MarkerId) REFERENCES Person (Id)
);
CREATE INDEX IX_MarkSheet_Marker ON MarkSheet (MarkerId, State);
