-- The newest dated events that are more than words, the weightier first within a day.
SELECT
    event_date,
    precision,
    event_type,
    status,
    sources,
    targets,
    title
FROM timeline
WHERE family != 'speech' AND event_date IS NOT NULL
ORDER BY event_date DESC, salience DESC, event_id
LIMIT 10;
