-- blocking check of events: every id that a row names exists.
SELECT
    'sentences.document_id' AS found_in,
    sentences.document_id AS id
FROM sentences
LEFT JOIN documents ON sentences.document_id = documents.document_id
WHERE sentences.document_id IS NOT NULL AND documents.document_id IS NULL
UNION ALL
SELECT
    'time_expressions.document_id' AS found_in,
    time_expressions.document_id AS id
FROM time_expressions
LEFT JOIN documents ON time_expressions.document_id = documents.document_id
WHERE time_expressions.document_id IS NOT NULL AND documents.document_id IS NULL
UNION ALL
SELECT
    'actor_mentions.document_id' AS found_in,
    actor_mentions.document_id AS id
FROM actor_mentions
LEFT JOIN documents ON actor_mentions.document_id = documents.document_id
WHERE actor_mentions.document_id IS NOT NULL AND documents.document_id IS NULL
UNION ALL
SELECT
    'actor_mentions.actor_id' AS found_in,
    actor_mentions.actor_id AS id
FROM actor_mentions
LEFT JOIN actors ON actor_mentions.actor_id = actors.actor_id
WHERE actor_mentions.actor_id IS NOT NULL AND actors.actor_id IS NULL
UNION ALL
SELECT
    'event_mentions.document_id' AS found_in,
    event_mentions.document_id AS id
FROM event_mentions
LEFT JOIN documents ON event_mentions.document_id = documents.document_id
WHERE event_mentions.document_id IS NOT NULL AND documents.document_id IS NULL
UNION ALL
SELECT
    'event_mentions.event_type' AS found_in,
    event_mentions.event_type AS id
FROM event_mentions
LEFT JOIN event_types ON event_mentions.event_type = event_types.event_type
WHERE event_mentions.event_type IS NOT NULL AND event_types.event_type IS NULL
UNION ALL
SELECT
    'event_mentions.time_expression_id' AS found_in,
    event_mentions.time_expression_id AS id
FROM event_mentions
LEFT JOIN time_expressions ON event_mentions.time_expression_id = time_expressions.time_expression_id
WHERE event_mentions.time_expression_id IS NOT NULL AND time_expressions.time_expression_id IS NULL
UNION ALL
SELECT
    'event_mention_actors.event_mention_id' AS found_in,
    event_mention_actors.event_mention_id AS id
FROM event_mention_actors
LEFT JOIN event_mentions ON event_mention_actors.event_mention_id = event_mentions.event_mention_id
WHERE event_mention_actors.event_mention_id IS NOT NULL AND event_mentions.event_mention_id IS NULL
UNION ALL
SELECT
    'event_mention_actors.actor_id' AS found_in,
    event_mention_actors.actor_id AS id
FROM event_mention_actors
LEFT JOIN actors ON event_mention_actors.actor_id = actors.actor_id
WHERE event_mention_actors.actor_id IS NOT NULL AND actors.actor_id IS NULL
UNION ALL
SELECT
    'event_mention_actors.actor_mention_id' AS found_in,
    event_mention_actors.actor_mention_id AS id
FROM event_mention_actors
LEFT JOIN actor_mentions ON event_mention_actors.actor_mention_id = actor_mentions.actor_mention_id
WHERE event_mention_actors.actor_mention_id IS NOT NULL AND actor_mentions.actor_mention_id IS NULL
UNION ALL
SELECT
    'actors.parent_actor_id' AS found_in,
    child.parent_actor_id AS id
FROM actors AS child
LEFT JOIN actors AS parent ON child.parent_actor_id = parent.actor_id
WHERE child.parent_actor_id IS NOT NULL AND parent.actor_id IS NULL
UNION ALL
SELECT
    'actor_aliases.actor_id' AS found_in,
    actor_aliases.actor_id AS id
FROM actor_aliases
LEFT JOIN actors ON actor_aliases.actor_id = actors.actor_id
WHERE actor_aliases.actor_id IS NOT NULL AND actors.actor_id IS NULL
UNION ALL
SELECT
    'documents.near_duplicate_of' AS found_in,
    child.near_duplicate_of AS id
FROM documents AS child
LEFT JOIN documents AS parent ON child.near_duplicate_of = parent.document_id
WHERE child.near_duplicate_of IS NOT NULL AND parent.document_id IS NULL
UNION ALL
SELECT
    'document_sources.document_id' AS found_in,
    document_sources.document_id AS id
FROM document_sources
LEFT JOIN documents ON document_sources.document_id = documents.document_id
WHERE document_sources.document_id IS NOT NULL AND documents.document_id IS NULL
UNION ALL
SELECT
    'events.event_type' AS found_in,
    events.event_type AS id
FROM events
LEFT JOIN event_types ON events.event_type = event_types.event_type
WHERE events.event_type IS NOT NULL AND event_types.event_type IS NULL
UNION ALL
SELECT
    'event_dates.event_id' AS found_in,
    event_dates.event_id AS id
FROM event_dates
LEFT JOIN events ON event_dates.event_id = events.event_id
WHERE event_dates.event_id IS NOT NULL AND events.event_id IS NULL
UNION ALL
SELECT
    'event_dates.event_mention_id' AS found_in,
    event_dates.event_mention_id AS id
FROM event_dates
LEFT JOIN event_mentions ON event_dates.event_mention_id = event_mentions.event_mention_id
WHERE event_dates.event_mention_id IS NOT NULL AND event_mentions.event_mention_id IS NULL
UNION ALL
SELECT
    'event_actors.event_id' AS found_in,
    event_actors.event_id AS id
FROM event_actors
LEFT JOIN events ON event_actors.event_id = events.event_id
WHERE event_actors.event_id IS NOT NULL AND events.event_id IS NULL
UNION ALL
SELECT
    'event_actors.actor_id' AS found_in,
    event_actors.actor_id AS id
FROM event_actors
LEFT JOIN actors ON event_actors.actor_id = actors.actor_id
WHERE event_actors.actor_id IS NOT NULL AND actors.actor_id IS NULL
UNION ALL
SELECT
    'event_evidence.event_id' AS found_in,
    event_evidence.event_id AS id
FROM event_evidence
LEFT JOIN events ON event_evidence.event_id = events.event_id
WHERE event_evidence.event_id IS NOT NULL AND events.event_id IS NULL
UNION ALL
SELECT
    'event_evidence.event_mention_id' AS found_in,
    event_evidence.event_mention_id AS id
FROM event_evidence
LEFT JOIN event_mentions ON event_evidence.event_mention_id = event_mentions.event_mention_id
WHERE event_evidence.event_mention_id IS NOT NULL AND event_mentions.event_mention_id IS NULL
UNION ALL
SELECT
    'event_links.from_event_id' AS found_in,
    event_links.from_event_id AS id
FROM event_links
LEFT JOIN events ON event_links.from_event_id = events.event_id
WHERE event_links.from_event_id IS NOT NULL AND events.event_id IS NULL
UNION ALL
SELECT
    'event_links.to_event_id' AS found_in,
    event_links.to_event_id AS id
FROM event_links
LEFT JOIN events ON event_links.to_event_id = events.event_id
WHERE event_links.to_event_id IS NOT NULL AND events.event_id IS NULL
UNION ALL
SELECT
    'event_links.event_mention_id' AS found_in,
    event_links.event_mention_id AS id
FROM event_links
LEFT JOIN event_mentions ON event_links.event_mention_id = event_mentions.event_mention_id
WHERE event_links.event_mention_id IS NOT NULL AND event_mentions.event_mention_id IS NULL
