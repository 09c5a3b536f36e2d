-- What the trainer can show: a lesson page, an image, a page of a PDF (made into an image in the trainer's browser).
CREATE TABLE Slide (
    Id uniqueidentifier NOT NULL,
    SessionId uniqueidentifier NOT NULL,
    Position int NOT NULL,
    Kind varchar(20) NOT NULL,              -- lesson, image
    Title nvarchar(200) NOT NULL,
    LessonId uniqueidentifier NULL,
    Width int NOT NULL,                     -- pixels; 0 for a lesson
    Height int NOT NULL,
    Bytes int NOT NULL,
    UploadKey varchar(60) NULL,             -- of the browser's choosing: the same page sent twice is one slide
    CreatedAt datetime2(3) NOT NULL,
    CreatedBy uniqueidentifier NOT NULL,
    ShownAt datetime2(3) NULL,              -- first shown: from then on its people may look at it, and leaf back to it
    RemovedAt datetime2(3) NULL,            -- what was shown once stays with the session
    CONSTRAINT PK_Slide PRIMARY KEY (Id),
    CONSTRAINT FK_Slide_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Slide_Lesson FOREIGN KEY (LessonId) REFERENCES Lesson (Id)
);
CREATE INDEX IX_Slide_Session ON Slide (SessionId, Position);
CREATE UNIQUE INDEX UX_Slide_Upload ON Slide (SessionId, UploadKey) WHERE UploadKey IS NOT NULL;

-- Written once with its slide.
CREATE TABLE SlideImage (
    SlideId uniqueidentifier NOT NULL,
    ContentType varchar(40) NOT NULL,       -- found by content: image/webp, image/png, image/jpeg
    Bytes $Blob$ NOT NULL,
    CONSTRAINT PK_SlideImage PRIMARY KEY (SlideId),
    CONSTRAINT FK_SlideImage_Slide FOREIGN KEY (SlideId) REFERENCES Slide (Id)
);
