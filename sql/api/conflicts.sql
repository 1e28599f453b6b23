-- Dates on which sources disagree, with what each says; $most after $skipped.
SELECT
    *,
    count(*) OVER () AS total
FROM conflicting_dates
ORDER BY event_id, phase, earliest, latest, document_id
LIMIT $most OFFSET $skipped;
