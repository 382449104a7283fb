// The statements of seed-archive.ts: each takes thousands of rows as one JSON array.

const storyRow = `(id int, kind text, state text, headline text, short_headline text, standfirst text, slug text,
  slugline text, urgency smallint, section_id int, body jsonb, dateline jsonb, dateline_day date, bylines jsonb, topics int[],
  places int[], related int[], author_id int, assignee_id int, desk_id int, due_at timestamptz, scheduled_at timestamptz,
  wall text, embargo_until timestamptz, written_at timestamptz, changed_at timestamptz, first_published_at timestamptz,
  advisory text)`

/** Working copies with topics, places, bylines, related links, times to go out and the first event. $1: stories. */
export const addStories = `
WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS given ${storyRow}),
story AS (
  INSERT INTO stories (id, kind, state, headline, short_headline, standfirst, slugline, urgency, section_id, body,
    dateline_day, embargo_until, scheduled_at, scheduled_zone, created_by_id, created_at, changed_at, first_published_at,
    spiked_from, advisory, assignee_id, desk_id, due_at)
  SELECT id, kind::"StoryKind", state::"StoryState", headline, short_headline, standfirst, slugline, urgency, section_id, body,
    dateline_day, embargo_until, scheduled_at, CASE WHEN scheduled_at IS NOT NULL THEN 'UTC' END, author_id, written_at,
    changed_at, first_published_at, CASE WHEN state = 'spiked' THEN 'draft'::"StoryState" END, advisory, assignee_id, desk_id,
    due_at
  FROM given),
topic AS (
  INSERT INTO story_topics (story_id, topic_id, position)
  SELECT given.id, topic.id, topic.place - 1 FROM given, unnest(topics) WITH ORDINALITY AS topic (id, place)),
place AS (
  INSERT INTO story_places (story_id, place_id, position)
  SELECT given.id, place.id, place.place - 1 FROM given, unnest(places) WITH ORDINALITY AS place (id, place)),
byline AS (
  INSERT INTO bylines (story_id, position, person_id, name)
  SELECT given.id, 0, (byline ->> 'personId')::int, byline ->> 'name' FROM given, jsonb_array_elements(bylines) AS byline),
link AS (
  INSERT INTO related_links (story_id, target_id, position) SELECT given.id, target, 0 FROM given, unnest(related) AS target),
date AS (
  INSERT INTO scheduled_moves (story_id, kind, wall, zone, at, input, created_by_id, created_at)
  SELECT id, 'publish', wall, 'UTC', scheduled_at, '{}', author_id, changed_at FROM given WHERE scheduled_at IS NOT NULL)
INSERT INTO events (type, story_id, person_id, origin, detail, at)
SELECT 'story.created', id, author_id, 'seed', jsonb_build_object('storyId', id), written_at FROM given`

/** Editions with topics, publications, corrections and events. $1: editions; $2: the stories they are of. */
export const addEditions = `
WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($2::json) AS given ${storyRow}),
wanted AS MATERIALIZED (
  SELECT * FROM json_to_recordset($1::json) AS wanted (story_id int, number int, kind text, hash text,
    published_at timestamptz, updated_at timestamptz, corrected_at timestamptz, until timestamptz, detail jsonb)),
edition AS (
  INSERT INTO editions (story_id, number, kind, headline, short_headline, standfirst, slug, slugline, urgency, section_id,
    body, dateline, bylines, related_ids, hash, first_published_at, published_at, updated_at, corrected_at, published_by_id)
  SELECT given.id, wanted.number, wanted.kind::"EditionKind", headline, short_headline, standfirst, slug, slugline, urgency,
    section_id, body, dateline, bylines, related, hash, first_published_at, published_at, updated_at, corrected_at, author_id
  FROM wanted JOIN given ON given.id = wanted.story_id ORDER BY given.id, wanted.number
  RETURNING id, story_id, number, section_id, published_at, first_published_at),
topic AS (
  INSERT INTO edition_topics (edition_id, topic_id, position)
  SELECT edition.id, topic.id, topic.place - 1
  FROM edition JOIN given ON given.id = edition.story_id, unnest(given.topics) WITH ORDINALITY AS topic (id, place)),
publication AS (
  INSERT INTO publications (edition_id, story_id, section_id, visible_from, visible_until, feed_at)
  SELECT edition.id, edition.story_id, edition.section_id, edition.published_at, wanted.until, edition.first_published_at
  FROM edition JOIN wanted ON wanted.story_id = edition.story_id AND wanted.number = edition.number),
correction AS (
  INSERT INTO corrections (story_id, edition_id, class, wrong, "right", corrected_at)
  SELECT edition.story_id, edition.id, 'correction', 'An earlier version gave a wrong figure.',
    'The figure is the one that stands in the story now.', edition.published_at
  FROM edition JOIN wanted ON wanted.story_id = edition.story_id AND wanted.number = edition.number WHERE wanted.kind = 'correct')
INSERT INTO events (type, story_id, person_id, origin, detail, at)
SELECT 'story.published', wanted.story_id, given.author_id, 'seed', wanted.detail, wanted.published_at
FROM wanted JOIN given ON given.id = wanted.story_id ORDER BY wanted.published_at`

/** Views of the last week for the newest published stories from $1 up to $2, as of $3. */
export const addViews = `
INSERT INTO story_views (story_id, minute, count)
SELECT story.id, date_trunc('minute', $3::timestamptz) - make_interval(mins => (story.id * 37 + n * 911) % 10080), 1 + (story.id * n) % 40
FROM (SELECT id FROM stories WHERE id >= $1 AND id < $2 AND state = 'published' ORDER BY id DESC LIMIT 2000) story,
  generate_series(1, 12) n
ON CONFLICT DO NOTHING`
