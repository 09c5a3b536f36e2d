-- One row a host, written by its readiness probe: a database that can be read but not written (full disk, read-only file) is not ready.
CREATE TABLE Heartbeat (
    Host nvarchar(200) NOT NULL,
    At datetime2(3) NOT NULL,
    CONSTRAINT PK_Heartbeat PRIMARY KEY (Host)
);
