-- Bands (`new_bands`) and copies (`new_copies`) of texts that were not compared yet are kept, those of
-- texts that are gone are not.
INSERT INTO document_bands BY NAME
SELECT *
FROM new_bands;

INSERT INTO document_copies BY NAME
SELECT *
FROM new_copies;

DELETE FROM document_bands
WHERE document_id NOT IN (SELECT documents.document_id FROM documents);

DELETE FROM document_copies
WHERE
    document_id NOT IN (SELECT documents.document_id FROM documents)
    OR copy_document_id NOT IN (SELECT documents.document_id FROM documents);
