-- What the regulator's list said about a private employment agency, and as of which day. Rows are added, never changed: what is shown
-- for a day is the newest row of that day or before it. This product decides nothing about an agency.
CREATE TABLE Licence (
    Id uniqueidentifier NOT NULL,
    InstitutionId uniqueidentifier NOT NULL,
    Number nvarchar(60) NOT NULL,           -- as the list prints it
    Country char(2) NOT NULL,               -- whose regulator it is
    Status varchar(20) NOT NULL,            -- core: LicenceStatus
    AsOf date NOT NULL,                     -- the day of the list
    ValidUntil date NULL,                   -- where the list says one
    Source nvarchar(300) NOT NULL,          -- which list: its name and number, or its address
    EnteredAt datetime2(3) NOT NULL,
    EnteredBy uniqueidentifier NULL,
    CONSTRAINT PK_Licence PRIMARY KEY (Id),
    CONSTRAINT FK_Licence_Institution FOREIGN KEY (InstitutionId) REFERENCES Institution (Id)
);
CREATE INDEX IX_Licence_Institution ON Licence (InstitutionId, AsOf);

-- Where a closed institution's people went, for those who find it by an old link or name; null where it was just closed.
ALTER TABLE Institution ADD MergedIntoId uniqueidentifier NULL;

-- What one merge of institutions moved, so that it can be undone as long as nobody moved the rows on since.
CREATE TABLE InstitutionMerge (
    Id uniqueidentifier NOT NULL,
    KeptId uniqueidentifier NOT NULL,
    AwayId uniqueidentifier NOT NULL,
    MergedAt datetime2(3) NOT NULL,
    MergedBy uniqueidentifier NOT NULL,
    UndoneAt datetime2(3) NULL,
    UndoneBy uniqueidentifier NULL,
    CONSTRAINT PK_InstitutionMerge PRIMARY KEY (Id),
    CONSTRAINT FK_InstitutionMerge_Kept FOREIGN KEY (KeptId) REFERENCES Institution (Id),
    CONSTRAINT FK_InstitutionMerge_Away FOREIGN KEY (AwayId) REFERENCES Institution (Id)
);
CREATE INDEX IX_InstitutionMerge_Away ON InstitutionMerge (AwayId, UndoneAt);

CREATE TABLE InstitutionMergeRow (
    MergeId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: MergedKind (person, cohort, series, role, institution)
    RowId uniqueidentifier NOT NULL,
    CONSTRAINT PK_InstitutionMergeRow PRIMARY KEY (MergeId, Kind, RowId),
    CONSTRAINT FK_InstitutionMergeRow_Merge FOREIGN KEY (MergeId) REFERENCES InstitutionMerge (Id)
);

-- Letters of a person, for their page.
CREATE INDEX IX_OutboxMessage_Person ON OutboxMessage (PersonId, CreatedAt);
