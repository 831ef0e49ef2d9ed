-- Counts of tries hold for minutes. Nobody waits for the disk to count one, which a flood would make everybody do; a
-- database that was killed begins to count anew.
ALTER TABLE "RateLimit" SET UNLOGGED;
