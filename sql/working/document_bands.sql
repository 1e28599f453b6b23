CREATE TABLE document_bands (
    document_id VARCHAR NOT NULL,
    band BIGINT
);

COMMENT ON TABLE document_bands IS 'A band of the MinHash of a text: texts with a band in common may be copies of each other. A text too short for any has a row without a band.';
COMMENT ON COLUMN document_bands.document_id IS 'The text';
COMMENT ON COLUMN document_bands.band IS 'Digest of some of its MinHash values';
