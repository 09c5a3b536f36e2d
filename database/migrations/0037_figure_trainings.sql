-- Sums of events of one cohort and year, by month, place and trait: so that the newest cohorts are answered without reading all places.
CREATE TABLE FigureTraining (
    Series varchar(20) NOT NULL,
    Cohort int NOT NULL,                    -- 0 = none
    Year int NOT NULL,
    Version int NOT NULL,
    Payload $Blob$ NOT NULL,
    CONSTRAINT PK_FigureTraining PRIMARY KEY (Series, Cohort, Year)
);

-- In which form the roll-ups were last made from all facts. An older one is made anew at the next start: since form 2 an area names the
-- root of its tree, and cohorts have sums of their own.
CREATE TABLE FigureForm (
    Id int NOT NULL,                        -- 1
    Form int NOT NULL,
    MadeAt datetime2(3) NOT NULL,
    CONSTRAINT PK_FigureForm PRIMARY KEY (Id)
);
