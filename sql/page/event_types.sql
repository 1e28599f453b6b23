-- The kinds of event that the page's events have, the most frequent first.
SELECT
    event_types.event_type,
    event_types.family,
    event_types.direction,
    event_types.definition,
    COUNT(*)::BIGINT AS events
FROM event_types
INNER JOIN events ON event_types.event_type = events.event_type
GROUP BY ALL
ORDER BY events DESC, event_types.event_type;
