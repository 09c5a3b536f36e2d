-- The audit page offers the kinds of records there are: one seek a kind, and not a walk through all that was ever done.
CREATE INDEX IX_AuditRow_Kind ON AuditRow (SubjectKind, At);
