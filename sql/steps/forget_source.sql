-- A source ($source_id) is withdrawn: its text is remembered by id, so that it is not read again.
INSERT INTO forgotten_sources BY NAME
SELECT
    source_id,
    document_id,
    $now AS forgotten_at
FROM document_sources
WHERE source_id = $source_id;

DELETE FROM document_sources
WHERE source_id = $source_id;
