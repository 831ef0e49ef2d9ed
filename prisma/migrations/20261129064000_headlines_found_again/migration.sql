-- Claims are found again by the headline of their article too, and by no address: their terms are stored anew, after the
-- upgrade and beside those at work. Until then they are found by what is stored of them.
ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" DISABLE TRIGGER USER;
UPDATE "Claim" SET "termCount" = 0 WHERE "termCount" <> 0;
ALTER TABLE "Claim" ENABLE TRIGGER USER;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;
