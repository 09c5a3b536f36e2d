-- A period somebody asked to publish, and what became of it. Reckoning and protecting a year takes seconds to a minute, so it is done
-- behind the page that asked. Rows stay: they say who asked for what, and why something did not go out.
CREATE TABLE PublicationRequest (
    Id uniqueidentifier NOT NULL,
    Period varchar(7) NOT NULL,             -- core: ReleasePeriod
    State varchar(20) NOT NULL,             -- core: RequestState (asked, working, published, refused)
    AskedAt datetime2(3) NOT NULL,
    AskedBy uniqueidentifier NULL,
    BeatAt datetime2(3) NULL,               -- the last sign of life of whoever works on it: silent for a while, another takes it up
    Step varchar(20) NULL,                  -- core: ReleaseStep
    Done int NOT NULL,                      -- of the step
    Total int NOT NULL,
    Tries int NOT NULL,                     -- how often it was taken up
    Failure nvarchar(500) NULL,             -- a code of errors, or what the program said
    EndedAt datetime2(3) NULL,
    CONSTRAINT PK_PublicationRequest PRIMARY KEY (Id)
);

-- A period is asked for once at a time.
CREATE UNIQUE INDEX UQ_PublicationRequest_Open ON PublicationRequest (Period) WHERE EndedAt IS NULL;
