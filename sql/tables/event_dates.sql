CREATE TABLE event_dates (
    event_id VARCHAR NOT NULL,
    phase VARCHAR NOT NULL,
    earliest DATE,
    latest DATE,
    precision VARCHAR,
    basis VARCHAR NOT NULL,
    document_count BIGINT NOT NULL,
    event_mention_id VARCHAR NOT NULL,
    is_preferred BOOLEAN NOT NULL,
    is_disputed BOOLEAN NOT NULL,
    is_expected BOOLEAN NOT NULL,
    FOREIGN KEY (event_id) REFERENCES events (event_id),
    FOREIGN KEY (event_mention_id) REFERENCES event_mentions (event_mention_id)
);

COMMENT ON TABLE event_dates IS 'A date of one phase of an event, as one or more documents give it. Sources that disagree give several rows.';
COMMENT ON COLUMN event_dates.event_id IS 'The event';
COMMENT ON COLUMN event_dates.phase IS 'announced, signed, published, effective, suspended, ended or occurred';
COMMENT ON COLUMN event_dates.earliest IS 'First day that they give; NULL is unbounded';
COMMENT ON COLUMN event_dates.latest IS 'Last day that they give; NULL is unbounded';
COMMENT ON COLUMN event_dates.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN event_dates.basis IS 'How the date is known: explicit, relative, era, document or none';
COMMENT ON COLUMN event_dates.document_count IS 'Documents that give this date';
COMMENT ON COLUMN event_dates.event_mention_id IS 'The mention that says so best';
COMMENT ON COLUMN event_dates.is_preferred IS 'Whether this is the date to use for this phase';
COMMENT ON COLUMN event_dates.is_disputed IS 'Whether another text gives a date of this phase that cannot be right as well';
COMMENT ON COLUMN event_dates.is_expected IS 'Whether it is planned or foreseen only: no text reports that it came';
