-- blocking check of events: every event rests on a mention, and every mention belongs to one event.
SELECT
    'events' AS found_in,
    events.event_id AS id
FROM events
LEFT JOIN event_evidence ON events.event_id = event_evidence.event_id
WHERE event_evidence.event_id IS NULL
UNION ALL
SELECT
    'event_mentions' AS found_in,
    event_mentions.event_mention_id AS id
FROM event_mentions
LEFT JOIN event_evidence ON event_mentions.event_mention_id = event_evidence.event_mention_id
GROUP BY event_mentions.event_mention_id
HAVING count(event_evidence.event_id) != 1
