-- The phases on whose date the sources disagree.
SELECT DISTINCT
    event_id,
    phase
FROM conflicting_dates
ORDER BY event_id, phase;
