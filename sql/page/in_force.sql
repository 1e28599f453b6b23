-- The periods in which each measure is in force; the day of the end is the first on which it no longer is.
SELECT
    event_id,
    in_force_from,
    in_force_until
FROM measure_periods
ORDER BY event_id, in_force_from;
