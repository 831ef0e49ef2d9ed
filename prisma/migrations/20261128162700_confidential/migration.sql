-- What is marked confidential is named to reviewers and above, and leaves the house in a masked form.
ALTER TABLE "Source" ADD COLUMN "confidential" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Evidence" ADD COLUMN "confidential" BOOLEAN NOT NULL DEFAULT false;

-- Which sources are not named to a viewer is asked in each of their transactions: few are, of very many.
CREATE INDEX "Source_confidential_idx" ON "Source"("workspaceId", "id") WHERE "confidential";
CREATE INDEX "Hop_guarded_idx" ON "Hop"("workspaceId", "sourceId") WHERE "terms" <> 'ON_RECORD';
