-- Whether a fact was taken back is asked of every fact in a list: without this each asked for all facts there are.
CREATE INDEX IX_Fact_Corrects ON Fact (CorrectsFactId) WHERE CorrectsFactId IS NOT NULL;
