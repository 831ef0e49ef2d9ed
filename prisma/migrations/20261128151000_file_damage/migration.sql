-- What was found when a stored file was last asked for and was not what it was stored as.
CREATE TYPE "FileDamage" AS ENUM ('MISSING', 'CHANGED');
ALTER TABLE "StoredFile" ADD COLUMN "damage" "FileDamage";
GRANT UPDATE ("damage") ON "StoredFile" TO corroborate_app;
