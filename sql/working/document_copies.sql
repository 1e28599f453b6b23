CREATE TABLE document_copies (
    document_id VARCHAR NOT NULL,
    copy_document_id VARCHAR NOT NULL,
    similarity DOUBLE NOT NULL
);

COMMENT ON TABLE document_copies IS 'A pair of texts that are nearly the same.';
COMMENT ON COLUMN document_copies.document_id IS 'One text';
COMMENT ON COLUMN document_copies.copy_document_id IS 'The other';
COMMENT ON COLUMN document_copies.similarity IS 'Share of word sequences that they have in common, from 0 to 1';
