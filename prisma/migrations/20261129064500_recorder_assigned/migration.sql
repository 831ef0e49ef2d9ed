-- Whether whoever records a claim has it from then on.
ALTER TABLE "Workspace" ADD COLUMN "assignRecorder" BOOLEAN NOT NULL DEFAULT true;
