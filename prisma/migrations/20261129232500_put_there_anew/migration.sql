-- Whoever puts a claim back on another article says anew that its passage there is the claim; the log has who did before.
GRANT UPDATE ("createdAt", "createdBy") ON "Appearance" TO corroborate_app;
