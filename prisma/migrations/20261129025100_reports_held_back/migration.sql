-- Up to which entry of the log a report surely knew everything; what was made confidential later may stand in it.
ALTER TABLE "Report" ADD COLUMN "logSequence" BIGINT;
GRANT UPDATE ("logSequence") ON "Report" TO corroborate_app;

-- What may have been made confidential, for each look at a report.
CREATE INDEX "Event_kept_back" ON "Event" ("workspaceId", sequence)
  WHERE type IN ('source.marked-confidential', 'source.merged', 'source.edited', 'claim.chain-set',
    'evidence.marked-confidential', 'evidence.edited');
