-- The dates that sources give for the phases of an event ($event_id).
SELECT
    phase,
    earliest,
    latest,
    precision,
    basis,
    document_count,
    is_preferred
FROM event_dates
WHERE event_id = $event_id
ORDER BY coalesce(earliest, latest), phase, is_preferred DESC;
