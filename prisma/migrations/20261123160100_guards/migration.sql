-- What the schema language cannot say. Triggers guard every door to the database, not only the product's own.

-- The record: what readers were shown, what was corrected, what happened. Rows are added, never changed.
-- TRUNCATE stays possible: it needs the table's owner, and tests start each time from empty tables.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER editions_append_only BEFORE UPDATE OR DELETE ON editions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_topics_append_only BEFORE UPDATE OR DELETE ON edition_topics
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER corrections_append_only BEFORE UPDATE OR DELETE ON corrections
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Sections nest one level. Locking the parent keeps two changes at once from making a second level together.
CREATE FUNCTION refuse_deep_section() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  grandparent int;
BEGIN
  IF NEW.parent_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT parent_id INTO grandparent FROM sections WHERE id = NEW.parent_id FOR UPDATE;
  IF grandparent IS NOT NULL OR NEW.parent_id = NEW.id OR EXISTS (SELECT FROM sections WHERE parent_id = NEW.id) THEN
    RAISE EXCEPTION 'sections nest one level' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER sections_one_level BEFORE INSERT OR UPDATE OF parent_id ON sections
  FOR EACH ROW EXECUTE FUNCTION refuse_deep_section();

-- A role for all sections has no section, and no section is a value here: it may be granted once.
DROP INDEX "role_grants_person_id_role_section_id_key";
CREATE UNIQUE INDEX "role_grants_person_id_role_section_id_key"
  ON role_grants (person_id, role, section_id) NULLS NOT DISTINCT;

-- One edition of a story is on show at a time: its spans never overlap, as seen at the end of a transaction.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE publications
  ADD CONSTRAINT publications_end_after_start CHECK (visible_until >= visible_from),
  ADD CONSTRAINT publications_one_at_a_time
    EXCLUDE USING gist (story_id WITH =, tstzrange(visible_from, visible_until) WITH &&)
    DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE stories
  ADD CONSTRAINT stories_urgency CHECK (urgency BETWEEN 1 AND 5),
  ADD CONSTRAINT stories_revision CHECK (revision >= 1),
  ADD CONSTRAINT stories_schedule CHECK ((scheduled_at IS NULL) = (scheduled_zone IS NULL)),
  ADD CONSTRAINT stories_scheduled_when CHECK (state <> 'scheduled' OR scheduled_at IS NOT NULL),
  ADD CONSTRAINT stories_body CHECK (jsonb_typeof(body) IN ('array', 'object'));
ALTER TABLE editions
  ADD CONSTRAINT editions_urgency CHECK (urgency BETWEEN 1 AND 5),
  ADD CONSTRAINT editions_number CHECK (number >= 1),
  ADD CONSTRAINT editions_headline CHECK (headline <> ''),
  ADD CONSTRAINT editions_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT editions_published CHECK (published_at >= first_published_at);
ALTER TABLE corrections
  ADD CONSTRAINT corrections_words CHECK (wrong <> '' AND "right" <> '');
ALTER TABLE sections
  ADD CONSTRAINT sections_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE topics
  ADD CONSTRAINT topics_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT topics_merge CHECK (merged_into_id <> id);
ALTER TABLE people
  ADD CONSTRAINT people_email CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$');
ALTER TABLE related_links
  ADD CONSTRAINT related_links_other CHECK (story_id <> target_id);

-- Search by the first letters uses the plain index only under this collation.
ALTER TABLE places ALTER COLUMN search_text TYPE text COLLATE "C";
ALTER TABLE place_aliases ALTER COLUMN folded TYPE text COLLATE "C";
