-- The languages of texts that these rules ($extractor_version) have read.
SELECT
    document_id,
    language
FROM documents
WHERE extractor_version = $extractor_version;
