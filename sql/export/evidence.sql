-- Every quote with its document, in the order of events.
SELECT *
FROM evidence
ORDER BY event_id, score DESC, event_mention_id;
