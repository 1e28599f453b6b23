-- Ids that an id, the beginning of one, or an id given up ($event_id) leads to.
SELECT DISTINCT event_id
FROM (
    SELECT event_id
    FROM events
    WHERE starts_with(event_id, $event_id)
    UNION ALL
    SELECT event_id
    FROM event_redirects
    WHERE starts_with(retired_event_id, $event_id)
)
ORDER BY event_id
LIMIT 10;
