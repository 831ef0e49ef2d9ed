-- What a workspace calls a status in its own words, with what it means by them. A row without a name is one that was
-- taken away: its revision goes on.
CREATE TABLE "HouseRating" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "confirmation" "Confirmation" NOT NULL,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL DEFAULT '',
    "point" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "HouseRating_pkey" PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "HouseRating_nothing_without_name" CHECK ("name" <> '' OR ("meaning" = '' AND "point" IS NULL)),
    CONSTRAINT "HouseRating_point_of_status" CHECK (
      "point" IS NULL OR ("confirmation" = 'CONFIRMED' AND "point" IN (4, 5)) OR ("confirmation" = 'FALSE' AND "point" IN (1, 2, 3)))
);
CREATE UNIQUE INDEX "HouseRating_workspaceId_confirmation_key" ON "HouseRating"("workspaceId", "confirmation");

GRANT SELECT, INSERT, UPDATE ("name", "meaning", "point", "revision") ON "HouseRating" TO corroborate_app;

ALTER TABLE "HouseRating" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "HouseRating" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "HouseRating" USING ("workspaceId" = (SELECT current_workspace()));
