-- Every date of every phase of an event.
SELECT
    event_id,
    phase,
    earliest,
    latest,
    precision,
    basis,
    document_count,
    is_preferred,
    is_expected
FROM event_dates
ORDER BY event_id, earliest NULLS LAST, latest NULLS LAST, phase, is_preferred DESC;
