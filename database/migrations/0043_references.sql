-- Lists an administrator edits: what participants are counted as, languages people may choose, time zones offered. Closing an entry
-- takes it out of forms; rows that carry its code keep it and its name.
CREATE TABLE ReferenceEntry (
    List varchar(20) NOT NULL,              -- core: ReferenceList
    Code varchar(60) NOT NULL,              -- of a category its code, of a language its BCP 47 tag, of a zone its IANA name
    Position int NOT NULL,                  -- in forms, from small to large
    ClosedAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,        -- null: there from the start
    CONSTRAINT PK_ReferenceEntry PRIMARY KEY (List, Code)
);

-- Names an administrator gave, by language of the interface; without one the name the product ships with stands.
CREATE TABLE ReferenceName (
    List varchar(20) NOT NULL,
    Code varchar(60) NOT NULL,
    Language varchar(20) NOT NULL,
    Name nvarchar(120) NOT NULL,
    CONSTRAINT PK_ReferenceName PRIMARY KEY (List, Code, Language),
    CONSTRAINT FK_ReferenceName_Entry FOREIGN KEY (List, Code) REFERENCES ReferenceEntry (List, Code)
);

-- Countries institutions may be of. Their names are the language's own.
CREATE TABLE Country (
    Code char(2) NOT NULL,                  -- ISO 3166-1 alpha-2
    TimeZones varchar(400) NOT NULL,        -- IANA names with spaces between, the one proposed first
    ClosedAt datetime2(3) NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Country PRIMARY KEY (Code)
);

-- Provinces, regions, governorates. Institutions and facts carry the name itself, so that closing or correcting one changes nothing
-- that was counted.
CREATE TABLE SubnationalUnit (
    Id uniqueidentifier NOT NULL,
    Country char(2) NOT NULL,
    Name nvarchar(100) NOT NULL,            -- in its own script, as institutions and figures show it
    EnglishName nvarchar(100) NOT NULL,
    NameKey nvarchar(200) NOT NULL,         -- computed in the core: one spelling, one unit
    ClosedAt datetime2(3) NULL,
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NULL,
    CONSTRAINT PK_SubnationalUnit PRIMARY KEY (Id),
    CONSTRAINT UQ_SubnationalUnit_Name UNIQUE (Country, NameKey),
    CONSTRAINT FK_SubnationalUnit_Country FOREIGN KEY (Country) REFERENCES Country (Code)
);
