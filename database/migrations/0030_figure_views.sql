-- A question to the ledger that somebody gave a name. It holds no figure: whoever opens it is answered within their own institutions.
CREATE TABLE FigureView (
    Id uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,     -- who saved it
    Name nvarchar(100) NOT NULL,
    Question $Text$ NOT NULL,               -- the explorer's query string
    IsShared bit NOT NULL,                  -- 1 = every officer finds it in the list; 0 = its owner alone
    CreatedAt datetime2(3) NOT NULL,
    CONSTRAINT PK_FigureView PRIMARY KEY (Id),
    CONSTRAINT FK_FigureView_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_FigureView_Person ON FigureView (PersonId);
