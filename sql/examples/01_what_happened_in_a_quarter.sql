-- What happened in the last quarter that the texts cover, the weightiest events first?
SELECT
    event_date,
    precision,
    title,
    status,
    independent_source_count AS sources,
    quote
FROM timeline
WHERE
    modality IN ('occurred', 'ongoing')
    AND (year, quarter) = (
        SELECT (year, quarter)
        FROM timeline
        WHERE modality = 'occurred' AND family = 'measure' AND event_date IS NOT NULL
        ORDER BY event_date DESC
        LIMIT 1
    )
ORDER BY salience DESC, event_id
LIMIT 20;
