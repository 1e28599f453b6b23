-- One event by its id ($event_id), or by an id that was given up for it.
SELECT *
FROM timeline
WHERE
    event_id = $event_id
    OR event_id = (SELECT redirects.event_id FROM event_redirects AS redirects WHERE redirects.retired_event_id = $event_id);
