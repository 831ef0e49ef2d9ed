-- Whether something may be told that is so because of somebody in a claim's chain is asked of every awaited answer, twice or
-- more for a page of a viewer: of the few chains on other terms than on the record most claims have none.
CREATE INDEX "Hop_guarded_of_claim" ON "Hop" ("workspaceId", "claimId") WHERE terms <> 'ON_RECORD';
