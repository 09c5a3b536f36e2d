-- Where the date of a month goes that falls on a day off of a country. Cohorts already made under 'none' stay where they are.
ALTER TABLE CohortSeries ADD ShiftRule varchar(20) NOT NULL DEFAULT 'none';     -- core: ShiftRule
ALTER TABLE CohortSeries ADD HolidayCountry char(2) NULL;                       -- whose days off; null only with 'none'
-- What the rule said before the shift; null = nothing asked to keep clear of days off. The period keeps its key whatever happens to the date.
ALTER TABLE SeriesPeriod ADD NominalLocal char(16) NULL;
ALTER TABLE SeriesPeriod ADD MovedFor nvarchar(120) NULL;                       -- the holiday it makes way for; null = did not move, or for a weekend
-- SEQUENCE of its calendar entry: grows when its date changes.
ALTER TABLE Cohort ADD CalendarSequence int NOT NULL DEFAULT 0;
