-- What is planned and not reported as done, and when is it due?
SELECT
    due_on,
    precision,
    title,
    last_reported,
    is_overdue
FROM upcoming
ORDER BY due_on, event_id;
