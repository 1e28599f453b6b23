-- Whatever was found in texts that are gone goes with them.
DELETE FROM event_mention_actors
WHERE event_mention_id IN (
    SELECT event_mentions.event_mention_id
    FROM event_mentions
    ANTI JOIN documents USING (document_id)
);

DELETE FROM event_mentions
WHERE document_id NOT IN (SELECT documents.document_id FROM documents);

DELETE FROM actor_mentions
WHERE document_id NOT IN (SELECT documents.document_id FROM documents);

DELETE FROM time_expressions
WHERE document_id NOT IN (SELECT documents.document_id FROM documents);

DELETE FROM sentences
WHERE document_id NOT IN (SELECT documents.document_id FROM documents);

DELETE FROM unresolved_actors
WHERE document_id NOT IN (SELECT documents.document_id FROM documents);
