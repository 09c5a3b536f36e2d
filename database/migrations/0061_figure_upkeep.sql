-- One row while the roll-ups are being made anew from the facts, slice by slice and with the site answering: after an upgrade that keeps
-- them in another form, or when asked for by command. Whoever is killed has lost one slice; the next goes on from here.
CREATE TABLE FigureUpkeep (
    Id int NOT NULL,                        -- 1
    Stage varchar(20) NOT NULL,             -- core: FigureStage
    After varchar(80) NULL,                 -- the last key done in this stage; null = none yet
    Done int NOT NULL,                      -- of the stage
    Total int NOT NULL,
    AskedAt datetime2(3) NOT NULL,
    AskedBy uniqueidentifier NULL,          -- null = the program itself
    BeatAt datetime2(3) NOT NULL,           -- when the last slice was done
    Version int NOT NULL,                   -- of two who do the same slice one moves on
    CONSTRAINT PK_FigureUpkeep PRIMARY KEY (Id)
);
