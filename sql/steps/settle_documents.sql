-- When the whole inbox is read: texts without a source go, and each text that stays takes its metadata
-- from the source that published first. A text whose metadata changed is extracted again.
DELETE FROM documents
WHERE document_id NOT IN (SELECT document_sources.document_id FROM document_sources);

CREATE OR REPLACE TEMP TABLE chosen_sources AS
SELECT * EXCLUDE (first_seen_at)
FROM document_sources
WINDOW
    first_published AS (
        PARTITION BY document_id ORDER BY published_earliest NULLS LAST, published_latest NULLS LAST, source_id
    )
QUALIFY row_number() OVER first_published = 1;

-- Bounds that extraction found by evidence stand for "no date was given".
UPDATE documents SET
    source_id = chosen.source_id,
    source_uri = chosen.source_uri,
    publisher = chosen.publisher,
    title = chosen.title,
    language = chosen.language,
    published_earliest = chosen.published_earliest,
    published_latest = chosen.published_latest,
    published_precision = chosen.published_precision,
    published_basis = chosen.published_basis,
    extractor_version = NULL
FROM chosen_sources AS chosen
WHERE
    documents.document_id = chosen.document_id
    AND (
        (documents.source_id, documents.source_uri, documents.publisher, documents.title, documents.language)
        IS DISTINCT FROM (chosen.source_id, chosen.source_uri, chosen.publisher, chosen.title, chosen.language)
        OR CASE
            WHEN documents.published_basis = 'evidence' THEN chosen.published_basis != 'none'
            ELSE
                (documents.published_earliest, documents.published_latest, documents.published_basis)
                IS DISTINCT FROM (chosen.published_earliest, chosen.published_latest, chosen.published_basis)
        END
    );
