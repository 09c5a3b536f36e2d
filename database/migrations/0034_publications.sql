-- What left the house for a period: all tables of all countries, protected jointly and frozen. Never updated: what is corrected
-- afterwards shows in later periods only, because a second version beside the first would give away whom it was about.
CREATE TABLE Publication (
    Id uniqueidentifier NOT NULL,
    Period varchar(7) NOT NULL,             -- core: ReleasePeriod, '2026-Q1' or '2026'
    Threshold int NOT NULL,                 -- k in force when it went out
    RuleVersions nvarchar(1000) NOT NULL,   -- JSON list: the indicator's version first
    Figures $Text$ NOT NULL,                -- core: ReleaseText; masked values are in it to protect what goes out later: never to be shown
    ShownHash char(64) NOT NULL,            -- SHA-256 over what is shown
    PublishedAt datetime2(3) NOT NULL,
    PublishedBy uniqueidentifier NULL,      -- null = the system itself
    CONSTRAINT PK_Publication PRIMARY KEY (Id),
    CONSTRAINT UQ_Publication_Period UNIQUE (Period)
);
