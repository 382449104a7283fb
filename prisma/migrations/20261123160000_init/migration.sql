-- CreateEnum
CREATE TYPE "CorrectionClass" AS ENUM ('correction', 'clarification');

-- CreateEnum
CREATE TYPE "EditionKind" AS ENUM ('publish', 'update', 'refile', 'correct', 'republish');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'chief', 'photo', 'administrator');

-- CreateEnum
CREATE TYPE "StoryKind" AS ENUM ('article', 'gallery', 'infographic');

-- CreateEnum
CREATE TYPE "StoryState" AS ENUM ('draft', 'submitted', 'approved', 'scheduled', 'published', 'withdrawn', 'killed', 'spiked');

-- CreateEnum
CREATE TYPE "TopicType" AS ENUM ('subject', 'person', 'organisation', 'place', 'event');

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempts" (
    "id" BIGSERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "succeeded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "class" "CorrectionClass" NOT NULL,
    "wrong" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "headline" TEXT NOT NULL,
    "short_headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "slugline" TEXT NOT NULL,
    "urgency" SMALLINT NOT NULL,
    "section_id" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "dateline" JSONB,
    "bylines" JSONB NOT NULL,
    "related_ids" INTEGER[],
    "note" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3),
    "corrected_at" TIMESTAMPTZ(3),
    "published_by_id" INTEGER,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_topics" (
    "edition_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "edition_topics_pkey" PRIMARY KEY ("edition_id","topic_id")
);

-- CreateTable
CREATE TABLE "publications" (
    "edition_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "visible_until" TIMESTAMPTZ(3),
    "feed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "txid" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "type" TEXT NOT NULL,
    "story_id" INTEGER,
    "person_id" INTEGER,
    "origin" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_items" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_items_pkey" PRIMARY KEY ("source","key")
);

-- CreateTable
CREATE TABLE "people" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT,
    "password_hash" TEXT NOT NULL,
    "whereabouts_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "section_id" INTEGER,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "places" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "admin1_code" TEXT NOT NULL,
    "admin1_name" TEXT,
    "zone" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "slug" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "places_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_aliases" (
    "place_id" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "place_aliases_pkey" PRIMARY KEY ("place_id","folded")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "stories" (
    "id" SERIAL NOT NULL,
    "kind" "StoryKind" NOT NULL DEFAULT 'article',
    "state" "StoryState" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "headline" TEXT NOT NULL DEFAULT '',
    "short_headline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "slugline" TEXT NOT NULL DEFAULT '',
    "urgency" SMALLINT NOT NULL DEFAULT 3,
    "section_id" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "dateline_profile" TEXT NOT NULL DEFAULT 'agency',
    "dateline_day" DATE,
    "embargo_until" TIMESTAMPTZ(3),
    "scheduled_at" TIMESTAMPTZ(3),
    "scheduled_zone" TEXT,
    "note_to_editors" TEXT NOT NULL DEFAULT '',
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_published_at" TIMESTAMPTZ(3),
    "spiked_from" "StoryState",
    "advisory" TEXT,

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_topics" (
    "story_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "story_topics_pkey" PRIMARY KEY ("story_id","topic_id")
);

-- CreateTable
CREATE TABLE "story_places" (
    "story_id" INTEGER NOT NULL,
    "place_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "story_places_pkey" PRIMARY KEY ("story_id","place_id")
);

-- CreateTable
CREATE TABLE "bylines" (
    "story_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" INTEGER,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "bylines_pkey" PRIMARY KEY ("story_id","position")
);

-- CreateTable
CREATE TABLE "related_links" (
    "story_id" INTEGER NOT NULL,
    "target_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "related_links_pkey" PRIMARY KEY ("story_id","target_id")
);

-- CreateTable
CREATE TABLE "sections" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "hue" TEXT,
    "parent_id" INTEGER,
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" "TopicType" NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "merged_into_id" INTEGER,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_attempts_email_at_idx" ON "sign_in_attempts"("email", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempts_address_at_idx" ON "sign_in_attempts"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_edition_id_key" ON "corrections"("edition_id");

-- CreateIndex
CREATE INDEX "corrections_story_id_idx" ON "corrections"("story_id");

-- CreateIndex
CREATE INDEX "corrections_corrected_at_id_idx" ON "corrections"("corrected_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "editions_section_id_idx" ON "editions"("section_id");

-- CreateIndex
CREATE UNIQUE INDEX "editions_story_id_number_key" ON "editions"("story_id", "number");

-- CreateIndex
CREATE INDEX "edition_topics_topic_id_edition_id_idx" ON "edition_topics"("topic_id", "edition_id");

-- CreateIndex
CREATE INDEX "publications_feed_at_story_id_idx" ON "publications"("feed_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "publications_section_id_feed_at_story_id_idx" ON "publications"("section_id", "feed_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "publications_story_id_visible_from_idx" ON "publications"("story_id", "visible_from" DESC);

-- CreateIndex
CREATE INDEX "publications_visible_from_idx" ON "publications"("visible_from");

-- CreateIndex
CREATE INDEX "publications_visible_until_idx" ON "publications"("visible_until");

-- CreateIndex
CREATE INDEX "events_txid_idx" ON "events"("txid");

-- CreateIndex
CREATE INDEX "events_story_id_id_idx" ON "events"("story_id", "id");

-- CreateIndex
CREATE INDEX "imported_items_story_id_idx" ON "imported_items"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "people_slug_key" ON "people"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "role_grants_person_id_role_section_id_key" ON "role_grants"("person_id", "role", "section_id");

-- CreateIndex
CREATE UNIQUE INDEX "places_slug_key" ON "places"("slug");

-- CreateIndex
CREATE INDEX "places_search_text_prefix" ON "places"("search_text");

-- CreateIndex
CREATE INDEX "place_aliases_folded_prefix" ON "place_aliases"("folded");

-- CreateIndex
CREATE INDEX "stories_state_changed_at_id_idx" ON "stories"("state", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_section_id_state_changed_at_id_idx" ON "stories"("section_id", "state", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_created_by_id_changed_at_idx" ON "stories"("created_by_id", "changed_at" DESC);

-- CreateIndex
CREATE INDEX "story_topics_topic_id_idx" ON "story_topics"("topic_id");

-- CreateIndex
CREATE INDEX "story_places_place_id_idx" ON "story_places"("place_id");

-- CreateIndex
CREATE INDEX "bylines_person_id_idx" ON "bylines"("person_id");

-- CreateIndex
CREATE INDEX "related_links_target_id_idx" ON "related_links"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "sections_slug_key" ON "sections"("slug");

-- CreateIndex
CREATE INDEX "sections_parent_id_position_idx" ON "sections"("parent_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_topics" ADD CONSTRAINT "edition_topics_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_topics" ADD CONSTRAINT "edition_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_items" ADD CONSTRAINT "imported_items_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_whereabouts_id_fkey" FOREIGN KEY ("whereabouts_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_aliases" ADD CONSTRAINT "place_aliases_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_topics" ADD CONSTRAINT "story_topics_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_topics" ADD CONSTRAINT "story_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_places" ADD CONSTRAINT "story_places_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_places" ADD CONSTRAINT "story_places_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_links" ADD CONSTRAINT "related_links_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_links" ADD CONSTRAINT "related_links_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "sections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "topics"("id") ON DELETE SET NULL ON UPDATE CASCADE;
