-- The events to which an event ($event_id) is related, in either direction.
SELECT
    event_links.from_event_id,
    event_links.link_type,
    event_links.to_event_id,
    other.title
FROM event_links
INNER JOIN events AS other
    ON other.event_id = if(event_links.from_event_id = $event_id, event_links.to_event_id, event_links.from_event_id)
WHERE $event_id IN (event_links.from_event_id, event_links.to_event_id)
ORDER BY event_links.from_event_id, event_links.to_event_id, event_links.link_type;
