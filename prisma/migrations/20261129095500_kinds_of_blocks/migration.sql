-- Each paragraph of a version's text as what it is, in order. A version stored before this says nothing of its own, and
-- all of its text is the story's.
CREATE TYPE "BlockKind" AS ENUM ('HEADLINE', 'STANDFIRST', 'SUBHEAD', 'PARAGRAPH', 'CAPTION');

ALTER TABLE "ArticleVersion" ADD COLUMN "kinds" "BlockKind"[] NOT NULL DEFAULT '{}';

-- The default fits every row there is, so the check is made without looking at their texts while writers wait.
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_kind_of_each" CHECK (
  cardinality("kinds") = 0
  OR cardinality("kinds") = 1 + (length(text) - length(replace(text, E'\n\n', ''))) / 2) NOT VALID;
ALTER TABLE "ArticleVersion" VALIDATE CONSTRAINT "ArticleVersion_kind_of_each";
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_one_headline" CHECK (
  cardinality(array_positions("kinds", 'HEADLINE')) <= 1) NOT VALID;
ALTER TABLE "ArticleVersion" VALIDATE CONSTRAINT "ArticleVersion_one_headline";
