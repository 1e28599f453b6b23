CREATE TABLE time_expressions (
    time_expression_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    char_start BIGINT NOT NULL,
    char_end BIGINT NOT NULL,
    quote VARCHAR NOT NULL,
    timex_type VARCHAR NOT NULL,
    timex_value VARCHAR NOT NULL,
    edtf VARCHAR,
    earliest DATE,
    latest DATE,
    precision VARCHAR,
    basis VARCHAR NOT NULL,
    modifier VARCHAR,
    confidence DOUBLE NOT NULL,
    rule_id VARCHAR NOT NULL,
    PRIMARY KEY (time_expression_id),
    FOREIGN KEY (document_id) REFERENCES documents (document_id)
);

COMMENT ON TABLE time_expressions IS 'A time expression (TIMEX3) of a text, with the days that it names.';
COMMENT ON COLUMN time_expressions.time_expression_id IS 'Id: document and offsets';
COMMENT ON COLUMN time_expressions.document_id IS 'The document';
COMMENT ON COLUMN time_expressions.char_start IS 'Offset of its first character';
COMMENT ON COLUMN time_expressions.char_end IS 'Offset after its last character';
COMMENT ON COLUMN time_expressions.quote IS 'Its exact words';
COMMENT ON COLUMN time_expressions.timex_type IS 'TIMEX3 type: DATE, TIME, DURATION or SET';
COMMENT ON COLUMN time_expressions.timex_value IS 'TIMEX3 value, such as 2019-05, P2Y or PRESENT_REF; X for digits that the text leaves open';
COMMENT ON COLUMN time_expressions.edtf IS 'The value in EDTF (ISO 8601-2); NULL where EDTF has no form for it';
COMMENT ON COLUMN time_expressions.earliest IS 'First day that it may name; NULL is unbounded';
COMMENT ON COLUMN time_expressions.latest IS 'Last day that it may name; NULL is unbounded';
COMMENT ON COLUMN time_expressions.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN time_expressions.basis IS 'How its days are known: explicit (named), relative (counted from another date), era or none';
COMMENT ON COLUMN time_expressions.modifier IS 'TIMEX3 modifier, such as START, MID, END or APPROX';
COMMENT ON COLUMN time_expressions.confidence IS 'How sure the rule is, from 0 to 1';
COMMENT ON COLUMN time_expressions.rule_id IS 'The rule that found it';
