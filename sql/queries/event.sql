-- One event ($event_id) as the timeline shows it.
SELECT *
FROM timeline
WHERE event_id = $event_id;
