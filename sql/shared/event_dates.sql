-- The phase dates of an event ($event_id), as the sources give them.
SELECT
    phase,
    earliest,
    latest,
    precision,
    basis,
    document_count,
    is_preferred,
    is_disputed,
    is_expected
FROM event_dates
WHERE event_id = $event_id
ORDER BY coalesce(earliest, latest), phase, is_preferred DESC;
