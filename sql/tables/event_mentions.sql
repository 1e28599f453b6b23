CREATE TABLE event_mentions (
    event_mention_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sentence_no BIGINT NOT NULL,
    char_start BIGINT NOT NULL,
    char_end BIGINT NOT NULL,
    quote VARCHAR NOT NULL,
    trigger_start BIGINT NOT NULL,
    trigger_end BIGINT NOT NULL,
    event_type VARCHAR NOT NULL,
    modality VARCHAR NOT NULL,
    phase VARCHAR NOT NULL,
    attributed_to VARCHAR,
    time_expression_id VARCHAR,
    earliest DATE,
    latest DATE,
    precision VARCHAR,
    basis VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    rule_id VARCHAR NOT NULL,
    object_name VARCHAR,
    amounts VARCHAR,
    PRIMARY KEY (event_mention_id),
    FOREIGN KEY (document_id, sentence_no) REFERENCES sentences (document_id, sentence_no),
    FOREIGN KEY (event_type) REFERENCES event_types (event_type),
    FOREIGN KEY (time_expression_id) REFERENCES time_expressions (time_expression_id)
);

COMMENT ON TABLE event_mentions IS 'A clause of a text that reports an event.';
COMMENT ON COLUMN event_mentions.event_mention_id IS 'Id: document and offsets of the trigger';
COMMENT ON COLUMN event_mentions.document_id IS 'The document';
COMMENT ON COLUMN event_mentions.sentence_no IS 'Its sentence';
COMMENT ON COLUMN event_mentions.char_start IS 'Offset of the first character of the clause';
COMMENT ON COLUMN event_mentions.char_end IS 'Offset after the last character of the clause';
COMMENT ON COLUMN event_mentions.quote IS 'The exact words of the clause';
COMMENT ON COLUMN event_mentions.trigger_start IS 'Offset of the first character of the words that name the event';
COMMENT ON COLUMN event_mentions.trigger_end IS 'Offset after the last character of these words';
COMMENT ON COLUMN event_mentions.event_type IS 'What kind of event it reports';
COMMENT ON COLUMN event_mentions.modality IS 'occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN event_mentions.phase IS 'Which phase its date is of: announced, signed, published, effective, suspended, ended or occurred';
COMMENT ON COLUMN event_mentions.attributed_to IS 'Who says so, where the text attributes it';
COMMENT ON COLUMN event_mentions.time_expression_id IS 'Time expression that dates it';
COMMENT ON COLUMN event_mentions.earliest IS 'First day on which it can have happened or begun; NULL is unbounded';
COMMENT ON COLUMN event_mentions.latest IS 'Last day on which it can have happened or begun; NULL is unbounded';
COMMENT ON COLUMN event_mentions.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN event_mentions.basis IS 'How the date is known: explicit, relative, era, document (by its publication) or none';
COMMENT ON COLUMN event_mentions.confidence IS 'Probability that the mention is right, from 0 to 1';
COMMENT ON COLUMN event_mentions.rule_id IS 'The rule that found it';
COMMENT ON COLUMN event_mentions.object_name IS 'Product, technology or instrument acted upon, when it is no actor';
COMMENT ON COLUMN event_mentions.amounts IS 'Quantities of the clause, normalised, joined by "; "';
