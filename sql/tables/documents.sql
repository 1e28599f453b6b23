CREATE TABLE documents (
    document_id VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    source_uri VARCHAR NOT NULL,
    publisher VARCHAR,
    title VARCHAR,
    language VARCHAR,
    published_earliest DATE,
    published_latest DATE,
    published_precision VARCHAR,
    published_basis VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    char_count BIGINT NOT NULL,
    near_duplicate_of VARCHAR,
    first_seen_at TIMESTAMP NOT NULL,
    extractor_version VARCHAR,
    published_reason VARCHAR,
    is_in_field BOOLEAN,
    PRIMARY KEY (document_id)
);

COMMENT ON TABLE documents IS 'A distinct text, verbatim, with what is known of its publication. The same text from several sources is one row here and several in document_sources.';
COMMENT ON COLUMN documents.document_id IS 'Id of the text: the same text has the same id wherever it comes from';
COMMENT ON COLUMN documents.source_id IS 'Name that its source gives it; of several sources the one that published first';
COMMENT ON COLUMN documents.source_uri IS 'URL or path in the inbox (with the line, for JSON Lines) of that source';
COMMENT ON COLUMN documents.publisher IS 'Who published it';
COMMENT ON COLUMN documents.title IS 'Title given as metadata; no mention is taken from it';
COMMENT ON COLUMN documents.language IS 'ISO 639-1 code of its language; NULL when uncertain';
COMMENT ON COLUMN documents.published_earliest IS 'First day on which it can have been published; NULL is unbounded';
COMMENT ON COLUMN documents.published_latest IS 'Last day on which it can have been published; NULL is unbounded';
COMMENT ON COLUMN documents.published_precision IS 'Precision of the publication date: day, month, year, range or open; NULL when unknown';
COMMENT ON COLUMN documents.published_basis IS 'How the publication date is known: metadata, html, url, dateline, evidence (bounded by what the text mentions) or none';
COMMENT ON COLUMN documents.text IS 'The text as the source gave it; all offsets count its characters from 0';
COMMENT ON COLUMN documents.char_count IS 'Length of the text in characters';
COMMENT ON COLUMN documents.near_duplicate_of IS 'Document of which this one is nearly a copy: both count as one independent source';
COMMENT ON COLUMN documents.first_seen_at IS 'When the pipeline first read it (UTC); dates nothing in the timeline';
COMMENT ON COLUMN documents.extractor_version IS 'Version of rules and reference data that produced its mentions; NULL until extracted';
COMMENT ON COLUMN documents.published_reason IS 'What in the text bounds its publication, when the basis is evidence: a post held, a product, a past date';
COMMENT ON COLUMN documents.is_in_field IS 'Whether it uses a term of the field (reference/field_terms.csv) or is too short to tell; events are looked for in no other text. NULL until extracted';
