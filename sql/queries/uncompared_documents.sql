-- Texts that were never compared with the others.
SELECT
    document_id,
    text
FROM documents
ANTI JOIN document_bands USING (document_id)
ORDER BY document_id
LIMIT $batch_size;
