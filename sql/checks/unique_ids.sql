-- blocking check of events: an id stands for one row.
SELECT
    'documents' AS found_in,
    document_id AS id,
    count(*) AS rows_with_it
FROM documents
GROUP BY document_id
HAVING count(*) > 1
UNION ALL
SELECT
    'document_sources' AS found_in,
    source_id AS id,
    count(*) AS rows_with_it
FROM document_sources
GROUP BY source_id
HAVING count(*) > 1
UNION ALL
SELECT
    'time_expressions' AS found_in,
    time_expression_id AS id,
    count(*) AS rows_with_it
FROM time_expressions
GROUP BY time_expression_id
HAVING count(*) > 1
UNION ALL
SELECT
    'actors' AS found_in,
    actor_id AS id,
    count(*) AS rows_with_it
FROM actors
GROUP BY actor_id
HAVING count(*) > 1
UNION ALL
SELECT
    'actor_mentions' AS found_in,
    actor_mention_id AS id,
    count(*) AS rows_with_it
FROM actor_mentions
GROUP BY actor_mention_id
HAVING count(*) > 1
UNION ALL
SELECT
    'event_mentions' AS found_in,
    event_mention_id AS id,
    count(*) AS rows_with_it
FROM event_mentions
GROUP BY event_mention_id
HAVING count(*) > 1
UNION ALL
SELECT
    'events' AS found_in,
    event_id AS id,
    count(*) AS rows_with_it
FROM events
GROUP BY event_id
HAVING count(*) > 1
