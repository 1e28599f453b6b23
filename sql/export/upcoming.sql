-- What is planned and still to come, the soonest first.
SELECT *
FROM upcoming
WHERE NOT COALESCE(is_overdue, FALSE)
ORDER BY due_on, event_id;
