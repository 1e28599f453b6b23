-- What was found in a batch of texts (`extracted_documents` and a frame for each table) replaces
-- what earlier rules found there.
DELETE FROM event_mention_actors
WHERE event_mention_id IN (
    SELECT event_mentions.event_mention_id
    FROM event_mentions
    SEMI JOIN extracted_documents USING (document_id)
);

DELETE FROM event_mentions
WHERE document_id IN (SELECT extracted_documents.document_id FROM extracted_documents);

DELETE FROM actor_mentions
WHERE document_id IN (SELECT extracted_documents.document_id FROM extracted_documents);

DELETE FROM time_expressions
WHERE document_id IN (SELECT extracted_documents.document_id FROM extracted_documents);

DELETE FROM sentences
WHERE document_id IN (SELECT extracted_documents.document_id FROM extracted_documents);

DELETE FROM unresolved_actors
WHERE document_id IN (SELECT extracted_documents.document_id FROM extracted_documents);

INSERT INTO sentences BY NAME SELECT * FROM extracted_sentences;

INSERT INTO time_expressions BY NAME SELECT * FROM extracted_time_expressions;

INSERT INTO unresolved_actors BY NAME SELECT * FROM extracted_unresolved_actors;

INSERT INTO actor_mentions BY NAME SELECT * FROM extracted_actor_mentions;

INSERT INTO event_mentions BY NAME SELECT * FROM extracted_event_mentions;

INSERT INTO event_mention_actors BY NAME SELECT * FROM extracted_event_mention_actors;

UPDATE documents SET
    published_earliest = extracted_documents.published_earliest,
    published_latest = extracted_documents.published_latest,
    published_precision = extracted_documents.published_precision,
    published_basis = extracted_documents.published_basis,
    published_reason = extracted_documents.published_reason,
    is_in_field = extracted_documents.is_in_field,
    extractor_version = $extractor_version
FROM extracted_documents
WHERE documents.document_id = extracted_documents.document_id;

UPDATE pipeline_runs SET
    documents_extracted = documents_extracted + (SELECT count(*) FROM extracted_documents)
WHERE run_id = $run_id;
