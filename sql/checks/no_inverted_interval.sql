-- blocking check of events: no interval ends before it begins.
SELECT
    'documents' AS found_in,
    document_id AS id,
    published_earliest::DATE AS earliest,
    published_latest::DATE AS latest
FROM documents
WHERE published_latest < published_earliest
UNION ALL
SELECT
    'time_expressions' AS found_in,
    time_expression_id AS id,
    earliest::DATE AS earliest,
    latest::DATE AS latest
FROM time_expressions
WHERE latest < earliest
UNION ALL
SELECT
    'actors' AS found_in,
    actor_id AS id,
    valid_from::DATE AS earliest,
    valid_to::DATE AS latest
FROM actors
WHERE valid_to < valid_from
UNION ALL
SELECT
    'event_mentions' AS found_in,
    event_mention_id AS id,
    earliest::DATE AS earliest,
    latest::DATE AS latest
FROM event_mentions
WHERE latest < earliest
UNION ALL
SELECT
    'events' AS found_in,
    event_id AS id,
    earliest::DATE AS earliest,
    latest::DATE AS latest
FROM events
WHERE latest < earliest
UNION ALL
SELECT
    'event_dates' AS found_in,
    event_id AS id,
    earliest::DATE AS earliest,
    latest::DATE AS latest
FROM event_dates
WHERE latest < earliest
UNION ALL
SELECT
    'event_history' AS found_in,
    event_id AS id,
    known_from::DATE AS earliest,
    known_to::DATE AS latest
FROM event_history
WHERE known_to < known_from
