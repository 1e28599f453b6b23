-- How an event ($event_id) relates to others, in both directions.
SELECT
    event_links.link_type,
    event_links.from_event_id = $event_id AS is_from,
    others.event_id,
    others.title
FROM event_links
INNER JOIN
    events AS others
    ON others.event_id = if(event_links.from_event_id = $event_id, event_links.to_event_id, event_links.from_event_id)
WHERE $event_id IN (event_links.from_event_id, event_links.to_event_id)
ORDER BY event_links.link_type, others.event_id;
