-- Who pays. The list is the deployment's own; one that was named by a cohort stays for ever, and is retired when it pays no more.
CREATE TABLE Funder (
    Id uniqueidentifier NOT NULL,
    Code varchar(20) NOT NULL,              -- core: FunderCode; what facts carry, so it never changes
    Name nvarchar(200) NOT NULL,
    RetiredAt datetime2(3) NULL,            -- offered no longer
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,        -- null = of the starting list
    CONSTRAINT PK_Funder PRIMARY KEY (Id),
    CONSTRAINT UQ_Funder_Code UNIQUE (Code)
);

-- What part of a cohort each pays, as it is now. Facts copy it when they are written: a later change counts from then on.
CREATE TABLE CohortFunding (
    CohortId uniqueidentifier NOT NULL,
    FunderId uniqueidentifier NOT NULL,
    ShareBasisPoints int NOT NULL,          -- of the whole; what is missing to 10000 is not recorded
    CONSTRAINT PK_CohortFunding PRIMARY KEY (CohortId, FunderId),
    CONSTRAINT FK_CohortFunding_Cohort FOREIGN KEY (CohortId) REFERENCES Cohort (Id),
    CONSTRAINT FK_CohortFunding_Funder FOREIGN KEY (FunderId) REFERENCES Funder (Id),
    CONSTRAINT CK_CohortFunding_Share CHECK (ShareBasisPoints > 0 AND ShareBasisPoints <= 10000)
);

-- The same of a series: each cohort it makes from now on begins with it.
CREATE TABLE SeriesFunding (
    SeriesId uniqueidentifier NOT NULL,
    FunderId uniqueidentifier NOT NULL,
    ShareBasisPoints int NOT NULL,
    CONSTRAINT PK_SeriesFunding PRIMARY KEY (SeriesId, FunderId),
    CONSTRAINT FK_SeriesFunding_Series FOREIGN KEY (SeriesId) REFERENCES CohortSeries (Id),
    CONSTRAINT FK_SeriesFunding_Funder FOREIGN KEY (FunderId) REFERENCES Funder (Id),
    CONSTRAINT CK_SeriesFunding_Share CHECK (ShareBasisPoints > 0 AND ShareBasisPoints <= 10000)
);
