-- Which reminder of a session went to its people. Of a session that was moved they go again: the start belongs to the key.
CREATE TABLE SessionReminder (
    SessionId uniqueidentifier NOT NULL,
    Kind varchar(20) NOT NULL,              -- core: ReminderKind (day, hour)
    StartsAt datetime2(3) NOT NULL,
    PostedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_SessionReminder PRIMARY KEY (SessionId, Kind, StartsAt),
    CONSTRAINT FK_SessionReminder_Session FOREIGN KEY (SessionId) REFERENCES Session (Id)
);

-- Why it does not take place, in the words its people were written.
ALTER TABLE Session ADD CancelReason nvarchar(500) NULL;
