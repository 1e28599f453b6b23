CREATE TABLE rejected_inputs (
    source_uri VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (source_uri)
);

COMMENT ON TABLE rejected_inputs IS 'An input that the last run could not read, with the remedy.';
COMMENT ON COLUMN rejected_inputs.source_uri IS 'Path in the inbox, with the line for JSON Lines';
COMMENT ON COLUMN rejected_inputs.reason IS 'Short code of what is wrong';
COMMENT ON COLUMN rejected_inputs.detail IS 'What is wrong and what to do';
COMMENT ON COLUMN rejected_inputs.seen_at IS 'When it was first rejected (UTC)';
