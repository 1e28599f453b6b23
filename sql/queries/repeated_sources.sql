-- The sources whose text is that of another source, at most $most, with the one that the document is named by.
SELECT
    document_sources.source_uri,
    documents.source_uri AS first_source_uri
FROM document_sources
INNER JOIN documents ON document_sources.document_id = documents.document_id
WHERE document_sources.source_id != documents.source_id
ORDER BY document_sources.source_id
LIMIT $most;
