-- Indexes of the desk; those over an expression and the partial ones Prisma's schema cannot say. `npm run bench desk`
-- measures what they are for.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Words in headline, short headline and slugline. The expression stands in lib/stories/server/desk-where.ts too.
CREATE INDEX "stories_words" ON "stories"
  USING gin (lower(' ' || "headline" || ' ' || "short_headline" || ' ' || "slugline") gin_trgm_ops);

-- The orders of the desk. Filters are judged on the index alone, without the stories' own pages, which hold bodies.
DROP INDEX "stories_state_changed_at_id_idx";
CREATE INDEX "stories_by_state" ON "stories"("state", "changed_at" DESC, "id" DESC, "section_id", "urgency", "kind", "created_by_id", "assignee_id", "desk_id");
CREATE INDEX "stories_by_change" ON "stories"("changed_at" DESC, "id" DESC, "state", "section_id", "urgency", "kind", "created_by_id", "assignee_id", "desk_id");
CREATE INDEX "stories_by_urgency" ON "stories"("urgency", "changed_at" DESC, "id" DESC, "state", "section_id", "kind", "created_by_id", "assignee_id", "desk_id");
CREATE INDEX "stories_by_first_publication" ON "stories" ("first_published_at" DESC, "id" DESC)
  INCLUDE ("state", "section_id", "urgency", "kind", "created_by_id", "assignee_id", "desk_id")
  WHERE "first_published_at" IS NOT NULL;
CREATE INDEX "stories_without_publication" ON "stories" ("changed_at" DESC, "id" DESC) WHERE "first_published_at" IS NULL;
CREATE INDEX "stories_by_due" ON "stories" ("due_at", "id") WHERE "due_at" IS NOT NULL;
CREATE INDEX "stories_by_embargo" ON "stories" ("embargo_until", "id") WHERE "embargo_until" IS NOT NULL;
CREATE INDEX "stories_of_desk" ON "stories" ("desk_id", "changed_at" DESC, "id" DESC) WHERE "desk_id" IS NOT NULL;

-- A person's own stories, from the index alone.
DROP INDEX "stories_created_by_id_changed_at_idx";
CREATE INDEX "stories_created_by_id_changed_at_id_idx" ON "stories"("created_by_id", "changed_at" DESC, "id" DESC);
DROP INDEX "bylines_person_id_idx";
CREATE INDEX "bylines_person_id_story_id_idx" ON "bylines"("person_id", "story_id");
