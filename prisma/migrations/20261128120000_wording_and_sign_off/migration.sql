-- Who changed a statement last and when, since it was recorded: a confirmation set before that was set on an earlier
-- wording. And why a claim was ready for sign-off with neither chain nor evidence.
ALTER TABLE "Claim"
  ADD COLUMN "statementEditedBy" UUID,
  ADD COLUMN "statementEditedAt" TIMESTAMPTZ(3),
  ADD COLUMN "bareReason" TEXT,
  ADD CONSTRAINT "Claim_statement_edited" CHECK (("statementEditedBy" IS NULL) = ("statementEditedAt" IS NULL)),
  ADD CONSTRAINT "Claim_signed_off_by_no_writer"
    CHECK (stage <> 'SIGNED_OFF' OR "signedOffBy" IS DISTINCT FROM "statementEditedBy");
