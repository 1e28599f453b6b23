CREATE TABLE compared_mentions (
    event_mention_id VARCHAR NOT NULL,
    founder_id VARCHAR NOT NULL,
    lead_id VARCHAR,
    fingerprint VARCHAR NOT NULL,
    first_run BIGINT NOT NULL
);

COMMENT ON TABLE compared_mentions IS 'What the last merge knew of a mention.';
COMMENT ON COLUMN compared_mentions.event_mention_id IS 'The mention';
COMMENT ON COLUMN compared_mentions.founder_id IS 'The mention that founded its event, the most exact report of it';
COMMENT ON COLUMN compared_mentions.lead_id IS 'The mention of its text that it follows: the act of a later phase, the same clause of an original';
COMMENT ON COLUMN compared_mentions.fingerprint IS 'Changes with anything of the mention that merging looks at';
COMMENT ON COLUMN compared_mentions.first_run IS 'Number of the run that first saw the mention';
