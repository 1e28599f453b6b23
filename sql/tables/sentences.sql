CREATE TABLE sentences (
    document_id VARCHAR NOT NULL,
    sentence_no BIGINT NOT NULL,
    char_start BIGINT NOT NULL,
    char_end BIGINT NOT NULL,
    is_boilerplate BOOLEAN NOT NULL,
    is_heading BOOLEAN NOT NULL,
    is_quote BOOLEAN NOT NULL,
    PRIMARY KEY (document_id, sentence_no),
    FOREIGN KEY (document_id) REFERENCES documents (document_id)
);

COMMENT ON TABLE sentences IS 'A sentence, heading or bullet of a document.';
COMMENT ON COLUMN sentences.document_id IS 'The document';
COMMENT ON COLUMN sentences.sentence_no IS 'Number of the sentence in the document, from 0';
COMMENT ON COLUMN sentences.char_start IS 'Offset of its first character';
COMMENT ON COLUMN sentences.char_end IS 'Offset after its last character';
COMMENT ON COLUMN sentences.is_boilerplate IS 'Whether it belongs to the page around the article (comment forms, subscription lines)';
COMMENT ON COLUMN sentences.is_heading IS 'Whether it is a heading';
COMMENT ON COLUMN sentences.is_quote IS 'Whether most of it stands in quotation marks';
