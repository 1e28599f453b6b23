-- What was done to Huawei, and by whom?
SELECT
    event_date,
    event_type,
    sources,
    title,
    status
FROM actor_timeline
WHERE actor = 'Huawei' AND role = 'target' AND family = 'measure'
ORDER BY event_date NULLS LAST, event_id;
