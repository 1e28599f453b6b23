-- The next texts that these rules have not seen, without what earlier rules concluded about them.
SELECT
    document_id,
    source_id,
    source_uri,
    publisher,
    title,
    language,
    CASE WHEN published_basis != 'evidence' THEN published_earliest END AS published_earliest,
    CASE WHEN published_basis != 'evidence' THEN published_latest END AS published_latest,
    CASE WHEN published_basis != 'evidence' THEN published_precision END AS published_precision,
    CASE WHEN published_basis != 'evidence' THEN published_basis ELSE 'none' END AS published_basis,
    text
FROM documents
WHERE
    extractor_version IS DISTINCT FROM $extractor_version
    AND document_id > $after
ORDER BY document_id
LIMIT $batch_size;
