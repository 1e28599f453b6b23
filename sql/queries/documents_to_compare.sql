-- The texts of the pairs (`possible`) that may be copies.
SELECT
    document_id,
    text,
    published_earliest
FROM documents
WHERE
    document_id IN (SELECT possible.document_id FROM possible)
    OR document_id IN (SELECT possible.copy_document_id FROM possible);
