-- What a reader needs to know of each document that a quote of the page stands in.
SELECT
    document_id,
    source_id,
    source_uri,
    publisher,
    title,
    published_earliest,
    published_latest,
    published_basis,
    near_duplicate_of
FROM documents
WHERE document_id IN (SELECT event_mentions.document_id FROM event_mentions)
ORDER BY document_id;
