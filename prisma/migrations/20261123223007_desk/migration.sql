-- CreateEnum
CREATE TYPE "BulkOutcome" AS ENUM ('waiting', 'done', 'refused', 'undone');

-- CreateEnum
CREATE TYPE "NoticeMail" AS ENUM ('none', 'each', 'digest');

-- CreateEnum
CREATE TYPE "SurfaceState" AS ENUM ('unchecked', 'gone', 'present', 'unreachable');

-- CreateEnum
CREATE TYPE "ChainStep" AS ENUM ('alert', 'urgent', 'update', 'wrap');

-- AlterEnum
ALTER TYPE "VersionKind" ADD VALUE 'schedule';

-- DropForeignKey
ALTER TABLE "notices" DROP CONSTRAINT "notices_by_id_fkey";

-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "coverage_id" INTEGER,
ADD COLUMN     "mailed_at" TIMESTAMPTZ(3),
ALTER COLUMN "story_id" DROP NOT NULL,
ALTER COLUMN "by_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "notice_mail" "NoticeMail" NOT NULL DEFAULT 'each',
ADD COLUMN     "zone" TEXT;

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "undone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "assignee_id" INTEGER,
ADD COLUMN     "chain_step" "ChainStep",
ADD COLUMN     "desk_id" INTEGER,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "follows_id" INTEGER;

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "used_from" TEXT NOT NULL DEFAULT '',
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" INTEGER,

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotent_answers" (
    "token_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "headers" JSONB,
    "body" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotent_answers_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateTable
CREATE TABLE "desks" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "desks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_members" (
    "desk_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "desk_members_pkey" PRIMARY KEY ("desk_id","person_id")
);

-- CreateTable
CREATE TABLE "coverages" (
    "id" SERIAL NOT NULL,
    "day" DATE NOT NULL,
    "slugline" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "kind" "StoryKind" NOT NULL DEFAULT 'article',
    "section_id" INTEGER NOT NULL,
    "place_id" INTEGER,
    "desk_id" INTEGER,
    "assignee_id" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "story_id" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "coverages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" SERIAL NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "columns" TEXT[],
    "layout" TEXT NOT NULL DEFAULT 'list',
    "shared_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_preferences" (
    "person_id" INTEGER NOT NULL,
    "columns" TEXT[],
    "layout" TEXT NOT NULL DEFAULT 'list',

    CONSTRAINT "desk_preferences_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "bulk_moves" (
    "id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "filters" JSONB,
    "total" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_move_items" (
    "bulk_id" UUID NOT NULL,
    "story_id" INTEGER NOT NULL,
    "outcome" "BulkOutcome" NOT NULL DEFAULT 'waiting',
    "revision" INTEGER,
    "before" JSONB,
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "bulk_move_items_pkey" PRIMARY KEY ("bulk_id","story_id")
);

-- CreateTable
CREATE TABLE "removal_receipts" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "removal_receipts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "removal_surfaces" (
    "id" SERIAL NOT NULL,
    "receipt_id" INTEGER NOT NULL,
    "surface" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "state" "SurfaceState" NOT NULL DEFAULT 'unchecked',
    "checked_at" TIMESTAMPTZ(3),
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "removal_surfaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheduled_moves" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "wall" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version_id" INTEGER,
    "input" JSONB NOT NULL,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" INTEGER,
    "fired_at" TIMESTAMPTZ(3),
    "edition_number" INTEGER,
    "refused_at" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "scheduled_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_views" (
    "story_id" INTEGER NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "story_views_pkey" PRIMARY KEY ("story_id","minute")
);

-- CreateTable
CREATE TABLE "visitor_views" (
    "visitor" BYTEA NOT NULL,
    "story_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visitor_views_pkey" PRIMARY KEY ("visitor","story_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "api_tokens_person_id_idx" ON "api_tokens"("person_id");

-- CreateIndex
CREATE INDEX "idempotent_answers_at_idx" ON "idempotent_answers"("at");

-- CreateIndex
CREATE UNIQUE INDEX "desks_name_key" ON "desks"("name");

-- CreateIndex
CREATE INDEX "desk_members_person_id_idx" ON "desk_members"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "coverages_story_id_key" ON "coverages"("story_id");

-- CreateIndex
CREATE INDEX "coverages_day_idx" ON "coverages"("day");

-- CreateIndex
CREATE INDEX "coverages_assignee_id_due_at_idx" ON "coverages"("assignee_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_owner_id_name_key" ON "saved_views"("owner_id", "name");

-- CreateIndex
CREATE INDEX "bulk_moves_person_id_started_at_idx" ON "bulk_moves"("person_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "removal_receipts_story_id_id_idx" ON "removal_receipts"("story_id", "id");

-- CreateIndex
CREATE INDEX "removal_surfaces_receipt_id_idx" ON "removal_surfaces"("receipt_id");

-- CreateIndex
CREATE INDEX "scheduled_moves_story_id_id_idx" ON "scheduled_moves"("story_id", "id");

-- CreateIndex
CREATE INDEX "story_views_minute_idx" ON "story_views"("minute");

-- CreateIndex
CREATE INDEX "visitor_views_at_idx" ON "visitor_views"("at");

-- CreateIndex
CREATE INDEX "notices_mailed_at_id_idx" ON "notices"("mailed_at", "id");

-- CreateIndex
CREATE INDEX "stories_assignee_id_due_at_idx" ON "stories"("assignee_id", "due_at");

-- CreateIndex
CREATE INDEX "stories_scheduled_at_idx" ON "stories"("scheduled_at");

-- CreateIndex
CREATE INDEX "stories_slugline_idx" ON "stories"("slugline");

-- CreateIndex
CREATE INDEX "stories_follows_id_idx" ON "stories"("follows_id");

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_answers" ADD CONSTRAINT "idempotent_answers_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_tokens"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_coverage_id_fkey" FOREIGN KEY ("coverage_id") REFERENCES "coverages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_members" ADD CONSTRAINT "desk_members_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_members" ADD CONSTRAINT "desk_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_preferences" ADD CONSTRAINT "desk_preferences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_moves" ADD CONSTRAINT "bulk_moves_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_move_items" ADD CONSTRAINT "bulk_move_items_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_moves"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_move_items" ADD CONSTRAINT "bulk_move_items_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal_receipts" ADD CONSTRAINT "removal_receipts_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal_receipts" ADD CONSTRAINT "removal_receipts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal_surfaces" ADD CONSTRAINT "removal_surfaces_receipt_id_fkey" FOREIGN KEY ("receipt_id") REFERENCES "removal_receipts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_moves" ADD CONSTRAINT "scheduled_moves_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_moves" ADD CONSTRAINT "scheduled_moves_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "story_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_moves" ADD CONSTRAINT "scheduled_moves_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_moves" ADD CONSTRAINT "scheduled_moves_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "stories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_views" ADD CONSTRAINT "story_views_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visitor_views" ADD CONSTRAINT "visitor_views_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open date at most per story, found by its instant.
CREATE UNIQUE INDEX "scheduled_moves_one_open" ON "scheduled_moves"("story_id") WHERE "fired_at" IS NULL AND "cancelled_at" IS NULL;
CREATE INDEX "scheduled_moves_due" ON "scheduled_moves"("at") WHERE "fired_at" IS NULL AND "cancelled_at" IS NULL;
ALTER TABLE scheduled_moves
  ADD CONSTRAINT scheduled_moves_wall CHECK (wall ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  ADD CONSTRAINT scheduled_moves_one_end CHECK (fired_at IS NULL OR cancelled_at IS NULL);
ALTER TABLE desks ADD CONSTRAINT desks_name CHECK (name <> '');
ALTER TABLE coverages
  ADD CONSTRAINT coverages_subject CHECK (subject <> ''),
  ADD CONSTRAINT coverages_started_or_cancelled CHECK (story_id IS NULL OR cancelled_at IS NULL);
ALTER TABLE saved_views ADD CONSTRAINT saved_views_name CHECK (name <> '');
ALTER TABLE story_views ADD CONSTRAINT story_views_count CHECK (count > 0);
ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_hash CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE publications
  ADD CONSTRAINT publications_undone_never_show CHECK (undone_at IS NULL OR visible_until = visible_from);

-- What names a picture or a story by id: whether a picture may be shown, and where a story is used. The expressions
-- are those of lib/stories/server/body-ids.ts, letter by letter; else the indexes are not used.
CREATE INDEX "editions_media_ids" ON "editions" USING gin (jsonb_path_query_array("body", 'strict $.**.mediaId'));
CREATE INDEX "editions_story_ids" ON "editions" USING gin (jsonb_path_query_array("body", 'strict $.**.storyId'));
CREATE INDEX "editions_related_ids" ON "editions" USING gin ("related_ids");
CREATE INDEX "stories_story_ids" ON "stories" USING gin (jsonb_path_query_array("body", 'strict $.**.storyId'));
