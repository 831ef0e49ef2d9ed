-- What the text of a stored file looks like to the comparison of copies. Files that are there are read beside the service,
-- and claims that have one are counted again with it.
ALTER TABLE "StoredFile" ADD COLUMN "print" BYTEA;
GRANT UPDATE ("print") ON "StoredFile" TO corroborate_app;
