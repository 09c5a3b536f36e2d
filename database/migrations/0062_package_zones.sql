-- In which zone a package's months turn. Those from before keep turning on the world clock.
ALTER TABLE Package ADD TimeZone varchar(60) NOT NULL DEFAULT 'Etc/UTC';
