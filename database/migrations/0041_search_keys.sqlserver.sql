-- With which form of the core's SearchText a row's keys were made; null and older ones are made anew at the next start.
ALTER TABLE Person ADD KeyForm int NULL;
ALTER TABLE Institution ADD KeyForm int NULL;
-- Who may be the same human is looked up by the sound of the name, for every line of a file and every form.
CREATE INDEX IX_Person_MatchKey ON Person (MatchKey);
-- The sounds of a name stand beside its letters. SQLite holds no text to a length. Without NOT NULL, which not every engine that
-- speaks T-SQL takes here; the stores always write it.
ALTER TABLE Person ALTER COLUMN SearchKey nvarchar(1600);
ALTER TABLE Institution ALTER COLUMN SearchKey nvarchar(1600);
