-- What does the timeline say since its last run that it did not say before?
SELECT
    known_from,
    title,
    status,
    earliest,
    latest
FROM event_history
WHERE known_to IS NULL AND known_from = (SELECT max(newest.known_from) FROM event_history AS newest)
ORDER BY salience DESC, event_id
LIMIT 20;
