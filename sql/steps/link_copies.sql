-- Each text that is a copy names its original (`originals`).
UPDATE documents SET
    near_duplicate_of = linked.near_duplicate_of
FROM (
    SELECT
        documents.document_id,
        originals.near_duplicate_of
    FROM documents
    LEFT JOIN originals ON documents.document_id = originals.document_id
) AS linked
WHERE
    documents.document_id = linked.document_id
    AND documents.near_duplicate_of IS DISTINCT FROM linked.near_duplicate_of;
