-- Every name a source ever had is kept, so that a new name, such as a codename, does not uncover what the old one stands
-- in. Kept here, whoever renames it and by which way: a name goes to the former ones when it is no more among its names,
-- and leaves them only by being one again. Names from before this are not known.
ALTER TABLE "Source" ADD COLUMN "formerNames" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE FUNCTION keep_former_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."formerNames" := ARRAY(
    SELECT h.name FROM unnest(OLD."formerNames" || OLD.name || OLD.aliases || NEW."formerNames")
      WITH ORDINALITY AS h(name, place)
    WHERE h.name <> '' AND h.name <> NEW.name AND h.name <> ALL (NEW.aliases)
    GROUP BY h.name ORDER BY min(h.place));
  RETURN NEW;
END $$;
CREATE TRIGGER "Source_keeps_former_names" BEFORE UPDATE ON "Source" FOR EACH ROW
  WHEN ((OLD.name, OLD.aliases, OLD."formerNames") IS DISTINCT FROM (NEW.name, NEW.aliases, NEW."formerNames"))
  EXECUTE FUNCTION keep_former_names();
