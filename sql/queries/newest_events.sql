-- The newest events that are more than words, the weightier first within a day.
SELECT
    event_date,
    title,
    status,
    quote
FROM timeline
WHERE
    modality IN ('occurred', 'ongoing')
    AND family != 'speech'
    AND event_date IS NOT NULL
ORDER BY event_date DESC, salience DESC, event_id
LIMIT 10;
