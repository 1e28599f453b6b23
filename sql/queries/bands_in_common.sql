-- Bands of stored texts that a text of the batch (`new_bands`) has too.
SELECT
    document_id,
    band
FROM document_bands
SEMI JOIN documents USING (document_id)
WHERE band IN (SELECT new_bands.band FROM new_bands);
