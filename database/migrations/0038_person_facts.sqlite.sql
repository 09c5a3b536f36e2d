-- What a person has done in one cohort is found without fetching what they did in the others, which lies all over the table.
DROP INDEX IX_Fact_Person;
CREATE INDEX IX_Fact_Person ON Fact (PersonKey, Kind, CohortId);
