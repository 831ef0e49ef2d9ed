-- Whether a party's name takes a plural verb ("officials say"), for the safe wording.
ALTER TABLE "Source" ADD COLUMN "plural" BOOLEAN NOT NULL DEFAULT false;
