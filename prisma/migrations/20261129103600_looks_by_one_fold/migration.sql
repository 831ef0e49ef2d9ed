-- Names look alike by the fold that every search has: digits of every script are 0 to 9, the Arabic tatweel and
-- punctuation at the edges count for nothing. Looks that were made before and could be others now go; those of their
-- sources are made anew before anybody is served, as those of sources that never had any are.
ALTER TABLE "SourceLook" NO FORCE ROW LEVEL SECURITY;
DELETE FROM "SourceLook" stale USING "SourceLook" found
  WHERE stale."workspaceId" = found."workspaceId" AND stale."sourceId" = found."sourceId"
    AND found.look ~ '[^ -~]|^[^=[:alnum:]]|^=[^[:alnum:]]|[^[:alnum:]]$';
ALTER TABLE "SourceLook" FORCE ROW LEVEL SECURITY;
