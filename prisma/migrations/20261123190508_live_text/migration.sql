-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "fields_revision" INTEGER NOT NULL DEFAULT 1;

-- CreateEnum
CREATE TYPE "VersionKind" AS ENUM ('named', 'submit', 'publish', 'update', 'refile', 'correct', 'republish', 'restore');

-- CreateTable
CREATE TABLE "comment_threads" (
    "id" UUID NOT NULL,
    "story_id" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" INTEGER,

    CONSTRAINT "comment_threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" SERIAL NOT NULL,
    "thread_id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" INTEGER[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "thread_id" UUID,
    "by_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_texts" (
    "story_id" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "up_to_id" BIGINT NOT NULL DEFAULT 0,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "live_texts_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "text_updates" (
    "id" BIGSERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "person_id" INTEGER,
    "origin" TEXT NOT NULL,
    "sitting" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "update" BYTEA NOT NULL,

    CONSTRAINT "text_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presences" (
    "id" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_items" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "uploaded_by_id" INTEGER,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "media_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_versions" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "VersionKind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "person_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edition_number" INTEGER,
    "restored_from" INTEGER,
    "headline" TEXT NOT NULL,
    "short_headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "slugline" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "story_versions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_threads_story_id_idx" ON "comment_threads"("story_id");

-- CreateIndex
CREATE INDEX "comments_thread_id_id_idx" ON "comments"("thread_id", "id");

-- CreateIndex
CREATE INDEX "notices_person_id_read_at_id_idx" ON "notices"("person_id", "read_at", "id" DESC);

-- CreateIndex
CREATE INDEX "text_updates_story_id_id_idx" ON "text_updates"("story_id", "id");

-- CreateIndex
CREATE INDEX "text_updates_at_idx" ON "text_updates"("at");

-- CreateIndex
CREATE INDEX "presences_story_id_idx" ON "presences"("story_id");

-- CreateIndex
CREATE INDEX "presences_seen_at_idx" ON "presences"("seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "media_items_hash_key" ON "media_items"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "story_versions_story_id_number_key" ON "story_versions"("story_id", "number");

-- AddForeignKey
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_texts" ADD CONSTRAINT "live_texts_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_updates" ADD CONSTRAINT "text_updates_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_updates" ADD CONSTRAINT "text_updates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_items" ADD CONSTRAINT "media_items_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_versions" ADD CONSTRAINT "story_versions_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_versions" ADD CONSTRAINT "story_versions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A version is never changed afterwards; it goes only with its story.
CREATE TRIGGER story_versions_never_change BEFORE UPDATE ON story_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE comments
  ADD CONSTRAINT comments_text CHECK (text <> '');
ALTER TABLE stories
  ADD CONSTRAINT stories_fields_revision CHECK (fields_revision <= revision);
