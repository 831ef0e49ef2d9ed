-- What was changed about the names a house has for its statuses, for admins.
CREATE INDEX "Event_ratings" ON "Event" ("workspaceId", sequence DESC)
  WHERE entity = 'HouseRating';
