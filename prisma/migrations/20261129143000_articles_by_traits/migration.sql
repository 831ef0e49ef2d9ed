-- A text that is read is compared with articles that share a paragraph, the page's address or the headline with it, however
-- old they are. What an article is found by so is kept as hashes beside it, by one function for both.
CREATE TABLE "ArticleTrait" (
    "workspaceId" UUID NOT NULL,
    "hash" BIGINT NOT NULL,
    "articleId" UUID NOT NULL,
    CONSTRAINT "ArticleTrait_pkey" PRIMARY KEY ("workspaceId", "hash", "articleId")
);
CREATE INDEX "ArticleTrait_workspaceId_articleId_idx" ON "ArticleTrait" ("workspaceId", "articleId");
ALTER TABLE "ArticleTrait" ADD CONSTRAINT "ArticleTrait_workspaceId_articleId_fkey"
  FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Paragraphs of sixty characters and more, word for word; host and path of the address, as another way to the page has them
-- too; and the headline, folded for searching by the application. Of a text of thousands of paragraphs the first tell enough.
CREATE FUNCTION article_traits(full_text text, address text, headline text) RETURNS SETOF bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT DISTINCT ('x' || left(md5(trait), 16))::bit(64)::bigint FROM (
    (SELECT 'p ' || paragraph FROM unnest(string_to_array(full_text, E'\n\n')) paragraph
      WHERE length(paragraph) >= 60 LIMIT 1000)
    UNION ALL
    SELECT 'a ' || lower(part[1]) || regexp_replace(rtrim(part[2], '/'), '/amp$', '')
      FROM regexp_match(address, '^https?://(?:(?:www|m|amp)\.)?([^/?#:@]+)(?::[0-9]+)?(/[^?#]+)', 'i') part WHERE part IS NOT NULL
    UNION ALL
    SELECT 'h ' || headline WHERE headline <> ''
  ) found(trait)
$$;

CREATE FUNCTION keep_article_traits() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'Article' THEN
    INSERT INTO "ArticleTrait" ("workspaceId", hash, "articleId")
      SELECT NEW."workspaceId", hash, NEW.id FROM article_traits('', NEW.address, NEW."searchText") hash
      ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO "ArticleTrait" ("workspaceId", hash, "articleId")
      SELECT NEW."workspaceId", hash, NEW."articleId" FROM article_traits(NEW.text, '', '') hash
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_article_traits AFTER INSERT OR UPDATE OF address, "searchText" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION keep_article_traits();
CREATE TRIGGER keep_article_traits AFTER INSERT ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION keep_article_traits();

ALTER TABLE "Article" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ArticleVersion" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "ArticleTrait" ("workspaceId", hash, "articleId")
  SELECT a."workspaceId", hash, a.id FROM "Article" a, article_traits('', a.address, a."searchText") hash
  UNION
  SELECT v."workspaceId", hash, v."articleId" FROM "ArticleVersion" v, article_traits(v.text, '', '') hash
  ON CONFLICT DO NOTHING;
ALTER TABLE "ArticleVersion" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Article" FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON "ArticleTrait" TO corroborate_app;
ALTER TABLE "ArticleTrait" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ArticleTrait" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "ArticleTrait" USING ("workspaceId" = (SELECT current_workspace()));
