-- One-time secrets that let somebody in without a password, or prove that a mailbox is theirs: links in mail and codes printed on
-- slips. The secret itself is stored nowhere: a link's is made of the row's id and a key that lies outside the database, a slip's is
-- known to the paper alone.
CREATE TABLE AccessCode (
    Id uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Purpose varchar(20) NOT NULL,           -- core: AccessPurpose
    SecretHash char(64) NOT NULL,
    Email nvarchar(254) NULL,               -- email_old, email_new: the address asked for
    ChangeId uniqueidentifier NULL,         -- email_old, email_new: the same for the halves of one change
    CreatedAt datetime2(3) NOT NULL,
    ExpiresAt datetime2(3) NOT NULL,
    UsedAt datetime2(3) NULL,
    RevokedAt datetime2(3) NULL,
    CreatedBy uniqueidentifier NULL,        -- null = asked for by somebody who had not signed in
    Tries int NOT NULL,                     -- slip: wrong codes typed while this one was open
    CONSTRAINT PK_AccessCode PRIMARY KEY (Id),
    CONSTRAINT UQ_AccessCode_Secret UNIQUE (SecretHash),
    CONSTRAINT FK_AccessCode_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- One open secret of a kind: printing again, or asking again, revokes the one before.
CREATE UNIQUE INDEX UX_AccessCode_Open ON AccessCode (PersonId, Purpose) WHERE UsedAt IS NULL AND RevokedAt IS NULL;
CREATE INDEX IX_AccessCode_Person ON AccessCode (PersonId, CreatedAt);
