-- A batch of documents as they were read (`batch`) becomes texts and sources of the warehouse.
-- A source that was withdrawn stays out until its text changes.
CREATE OR REPLACE TEMP TABLE changed_sources AS
SELECT
    batch.source_id,
    batch.document_id,
    batch.source_uri,
    batch.publisher,
    batch.title,
    batch.language,
    batch.published_earliest,
    batch.published_latest,
    batch.published_precision,
    batch.published_basis
FROM batch
ANTI JOIN forgotten_sources USING (source_id, document_id)
EXCEPT
SELECT * EXCLUDE (first_seen_at)
FROM document_sources;

INSERT INTO documents BY NAME
SELECT
    batch.*,
    length(batch.text) AS char_count,
    $now AS first_seen_at
FROM batch
SEMI JOIN changed_sources USING (source_id)
ANTI JOIN documents USING (document_id)
QUALIFY row_number() OVER (PARTITION BY batch.document_id ORDER BY batch.source_id) = 1;

DELETE FROM document_sources
WHERE source_id IN (SELECT changed_sources.source_id FROM changed_sources);

INSERT INTO document_sources BY NAME
SELECT
    *,
    $now AS first_seen_at
FROM changed_sources;
