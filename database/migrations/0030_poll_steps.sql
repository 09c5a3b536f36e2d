-- While an anonymous poll takes votes, what is seen of it follows some votes behind and moves by that many at a time (core: Poll.Together):
-- with two people in the room, bars that move with each vote say who chose what. The step is taken in the transaction of the vote.
ALTER TABLE PollCount ADD Pending int NOT NULL DEFAULT 0;     -- Votes at the last step; anonymous polls only
ALTER TABLE PollCount ADD Seen int NOT NULL DEFAULT 0;        -- Votes at the step before: what may be seen
ALTER TABLE PollAnswer ADD Steps int NOT NULL DEFAULT 0;      -- steps since it was written, 2 for two and more: may be seen
