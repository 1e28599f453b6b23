CREATE TABLE event_redirects (
    retired_event_id VARCHAR NOT NULL,
    event_id VARCHAR NOT NULL,
    PRIMARY KEY (retired_event_id)
);

COMMENT ON TABLE event_redirects IS 'An event id that was given up because its event turned out to be another one.';
COMMENT ON COLUMN event_redirects.retired_event_id IS 'The id given up';
COMMENT ON COLUMN event_redirects.event_id IS 'The id to use instead';
