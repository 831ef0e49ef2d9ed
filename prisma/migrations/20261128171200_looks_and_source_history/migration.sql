-- What happened to one source, and the looks at its name; those of older versions were logged under the step of the chain.
CREATE INDEX "Event_source" ON "Event" ("workspaceId", "entityId", sequence DESC)
  WHERE entity IN ('Source', 'Hop');

-- The looks at names off the record, for admins.
CREATE INDEX "Event_looks" ON "Event" ("workspaceId", sequence DESC)
  WHERE type = 'claim.name-looked-at';
