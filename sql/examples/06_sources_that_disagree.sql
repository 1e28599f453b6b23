-- On which dates do sources disagree, and what does each say?
SELECT
    title,
    phase,
    earliest,
    latest,
    is_preferred,
    publisher,
    quote
FROM conflicting_dates
ORDER BY event_id, phase, is_preferred DESC, earliest, document_id;
