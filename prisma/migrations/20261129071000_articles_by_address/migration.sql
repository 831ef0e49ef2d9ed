-- An article can come by its address too.
ALTER TYPE "ImportMethod" ADD VALUE 'ADDRESS';

-- Beside the address of a page, its bytes as they were fetched are kept as a file. What was there fits.
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_kind_holds";
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_kind_holds" CHECK (
  (kind <> 'LINK' OR address <> '') AND (kind <> 'FILE' OR "fileId" IS NOT NULL) AND (kind <> 'NOTE' OR "fileId" IS NULL)) NOT VALID;
ALTER TABLE "Evidence" VALIDATE CONSTRAINT "Evidence_kind_holds";
