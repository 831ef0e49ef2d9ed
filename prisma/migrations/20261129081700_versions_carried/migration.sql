-- Why a text took the place of the one before, and what became of each claim's passage in it: what was found by itself,
-- and what a person made of the rest.
CREATE TYPE "AnchorDecision" AS ENUM ('ACCEPTED', 'REANCHORED', 'DROPPED');

ALTER TABLE "ArticleVersion" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Anchor"
  ADD COLUMN "carriedAs" "AnchorState",
  ADD COLUMN "decision" "AnchorDecision",
  ADD COLUMN "decidedBy" UUID,
  ADD COLUMN "decidedAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Anchor_decided_by_somebody" CHECK (
    ("decision" IS NULL) = ("decidedBy" IS NULL) AND ("decision" IS NULL) = ("decidedAt" IS NULL)),
  ADD CONSTRAINT "Anchor_decided_where_asked" CHECK (
    "decision" IS NULL OR COALESCE("carriedAs" IN ('CHANGED', 'ORPHANED'), false)),
  ADD CONSTRAINT "Anchor_workspaceId_decidedBy_fkey" FOREIGN KEY ("workspaceId", "decidedBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;
