CREATE TABLE document_sources (
    source_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    source_uri VARCHAR NOT NULL,
    publisher VARCHAR,
    title VARCHAR,
    language VARCHAR,
    published_earliest DATE,
    published_latest DATE,
    published_precision VARCHAR,
    published_basis VARCHAR NOT NULL,
    first_seen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (source_id),
    FOREIGN KEY (document_id) REFERENCES documents (document_id)
);

COMMENT ON TABLE document_sources IS 'A source of a text: one row for every id under which it was given.';
COMMENT ON COLUMN document_sources.source_id IS 'Id given with the text, else its path in the inbox without the ending';
COMMENT ON COLUMN document_sources.document_id IS 'The text';
COMMENT ON COLUMN document_sources.source_uri IS 'URL, or path in the inbox with the line for JSON Lines';
COMMENT ON COLUMN document_sources.publisher IS 'Who published it there';
COMMENT ON COLUMN document_sources.title IS 'Its title there';
COMMENT ON COLUMN document_sources.language IS 'ISO 639-1 code of its language; NULL when uncertain';
COMMENT ON COLUMN document_sources.published_earliest IS 'First day on which this source can have published it; NULL is unbounded';
COMMENT ON COLUMN document_sources.published_latest IS 'Last day on which this source can have published it; NULL is unbounded';
COMMENT ON COLUMN document_sources.published_precision IS 'Precision of that date; NULL when unknown';
COMMENT ON COLUMN document_sources.published_basis IS 'How that date is known: metadata, html, url, dateline or none';
COMMENT ON COLUMN document_sources.first_seen_at IS 'When the pipeline first read this source with this text (UTC)';
