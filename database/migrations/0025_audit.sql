-- Each row's own hash beside its place in the link: where a link does not add up, it says which of its rows was changed.
ALTER TABLE AuditSealRow ADD RowHash char(64) NOT NULL DEFAULT '';

-- The audit page: what somebody did, and where a deed was done, newest first.
CREATE INDEX IX_AuditRow_Actor ON AuditRow (ActorId, At);
CREATE INDEX IX_AuditRow_Deed ON AuditRow (Deed, At);
