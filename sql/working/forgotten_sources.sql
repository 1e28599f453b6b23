CREATE TABLE forgotten_sources (
    source_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    forgotten_at TIMESTAMP NOT NULL
);

COMMENT ON TABLE forgotten_sources IS 'A source that was withdrawn: the same text under the same id is not read again.';
COMMENT ON COLUMN forgotten_sources.source_id IS 'The id of the source';
COMMENT ON COLUMN forgotten_sources.document_id IS 'The text that it had';
COMMENT ON COLUMN forgotten_sources.forgotten_at IS 'When it was withdrawn (UTC)';
