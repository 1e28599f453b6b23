-- The measures in force on a day ($day), the newest first; $most after $skipped.
SELECT
    *,
    count(*) OVER () AS total
FROM measures_in_force($day)
ORDER BY in_force_from DESC, event_id
LIMIT $most OFFSET $skipped;
