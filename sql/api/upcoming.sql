-- What is planned and not yet overdue, the soonest first; $most after $skipped.
SELECT
    *,
    count(*) OVER () AS total
FROM upcoming
WHERE NOT coalesce(is_overdue, false)
ORDER BY due_on, event_id
LIMIT $most OFFSET $skipped;
