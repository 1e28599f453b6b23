-- blocking check of events: words of closed lists are the words of the contract.
SELECT
    'event_mentions.modality' AS found_in,
    event_mention_id AS id,
    modality AS found
FROM event_mentions
WHERE modality NOT IN ('occurred', 'ongoing', 'planned', 'predicted', 'hypothetical', 'denied')
UNION ALL
SELECT
    'event_mentions.phase' AS found_in,
    event_mention_id AS id,
    phase AS found
FROM event_mentions
WHERE phase NOT IN ('announced', 'signed', 'published', 'effective', 'suspended', 'ended', 'occurred')
UNION ALL
SELECT
    'event_mentions.basis' AS found_in,
    event_mention_id AS id,
    basis AS found
FROM event_mentions
WHERE basis NOT IN ('explicit', 'relative', 'era', 'document', 'none')
UNION ALL
SELECT
    'event_mentions.precision' AS found_in,
    event_mention_id AS id,
    precision AS found
FROM event_mentions
WHERE precision NOT IN ('day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'range', 'open')
UNION ALL
SELECT
    'event_mention_actors.role' AS found_in,
    event_mention_id AS id,
    role AS found
FROM event_mention_actors
WHERE role NOT IN ('source', 'target', 'object')
UNION ALL
SELECT
    'time_expressions.timex_type' AS found_in,
    time_expression_id AS id,
    timex_type AS found
FROM time_expressions
WHERE timex_type NOT IN ('DATE', 'TIME', 'DURATION', 'SET')
UNION ALL
SELECT
    'events.status' AS found_in,
    event_id AS id,
    status AS found
FROM events
WHERE status NOT IN ('planned', 'in_force', 'suspended', 'ended', 'occurred', 'cancelled', 'denied', 'possible')
