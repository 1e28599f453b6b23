-- The relations between events.
SELECT
    from_event_id,
    to_event_id,
    link_type
FROM event_links
ORDER BY from_event_id, to_event_id, link_type;
