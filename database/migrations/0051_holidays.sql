-- The days off of a country. A series that asks for one keeps its cohorts clear of them.
CREATE TABLE HolidayCalendar (
    Country char(2) NOT NULL,               -- ISO 3166-1 alpha-2
    Weekend varchar(20) NOT NULL,           -- weekdays off, 0 Sunday to 6 Saturday: '5,6'; empty = none
    Version int NOT NULL,
    CONSTRAINT PK_HolidayCalendar PRIMARY KEY (Country)
);

-- One holiday of one year.
CREATE TABLE Holiday (
    Id uniqueidentifier NOT NULL,
    Country char(2) NOT NULL,
    Code varchar(40) NULL,                  -- of the yearly list; its name is a text of that key
    YearKey varchar(6) NULL,                -- '2026', or 'h1447' for a year of the moon: the yearly list adds each once
    Name nvarchar(120) NOT NULL,            -- what an administrator calls it; in English where it came from the yearly list
    Kind varchar(20) NOT NULL,              -- core: HolidayKind
    Status varchar(20) NOT NULL,            -- core: HolidayStatus
    OnDate date NOT NULL,
    Days int NOT NULL,
    Source nvarchar(300) NULL,              -- the announcement it was taken from
    CreatedAt datetime2(3) NOT NULL,
    ChangedAt datetime2(3) NULL,
    ChangedBy uniqueidentifier NULL,        -- null = the yearly list
    Version int NOT NULL,
    CONSTRAINT PK_Holiday PRIMARY KEY (Id),
    CONSTRAINT FK_Holiday_Calendar FOREIGN KEY (Country) REFERENCES HolidayCalendar (Country),
    CONSTRAINT CK_Holiday_Days CHECK (Days BETWEEN 1 AND 30)
);
CREATE UNIQUE INDEX UX_Holiday_Year ON Holiday (Country, Code, YearKey) WHERE Code IS NOT NULL;
CREATE INDEX IX_Holiday_Country ON Holiday (Country, OnDate);
