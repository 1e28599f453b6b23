-- Which measures were in force on 1 June 2025, since when, and where does it say so?
SELECT
    in_force_from,
    in_force_until,
    title,
    sources,
    targets,
    start_quote
FROM measures_in_force(DATE '2025-06-01')
ORDER BY in_force_from, event_id;
