CREATE TABLE events (
    event_id VARCHAR NOT NULL,
    event_type VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    earliest DATE,
    latest DATE,
    precision VARCHAR,
    basis VARCHAR NOT NULL,
    modality VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    mention_count BIGINT NOT NULL,
    document_count BIGINT NOT NULL,
    independent_source_count BIGINT NOT NULL,
    first_reported DATE,
    last_reported DATE,
    confidence DOUBLE NOT NULL,
    object_name VARCHAR,
    amounts VARCHAR,
    salience DOUBLE NOT NULL,
    PRIMARY KEY (event_id),
    FOREIGN KEY (event_type) REFERENCES event_types (event_type)
);

COMMENT ON TABLE events IS 'A real-world event, however many texts report it.';
COMMENT ON COLUMN events.event_id IS 'Id of the event; it never changes while the event lives on';
COMMENT ON COLUMN events.event_type IS 'What kind of event it is';
COMMENT ON COLUMN events.title IS 'What happened, in one line';
COMMENT ON COLUMN events.earliest IS 'First day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN events.latest IS 'Last day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN events.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN events.basis IS 'How the date is known: explicit, relative, era, document or none';
COMMENT ON COLUMN events.modality IS 'occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN events.status IS 'How it stands by the latest reports, for instance planned, in force, suspended, ended, occurred';
COMMENT ON COLUMN events.mention_count IS 'Clauses that report it';
COMMENT ON COLUMN events.document_count IS 'Documents that report it';
COMMENT ON COLUMN events.independent_source_count IS 'The same without near-copies of one text';
COMMENT ON COLUMN events.first_reported IS 'Publication day of the first report';
COMMENT ON COLUMN events.last_reported IS 'Publication day of the last report';
COMMENT ON COLUMN events.confidence IS 'Probability that the event is right, from 0 to 1';
COMMENT ON COLUMN events.object_name IS 'Product, technology or instrument acted upon, when it is no actor';
COMMENT ON COLUMN events.amounts IS 'Quantities reported of it, joined by "; "';
COMMENT ON COLUMN events.salience IS 'How much it matters: by independent sources, family and recency of reports; compares events only';
