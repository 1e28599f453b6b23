CREATE TABLE event_history (
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
    known_from TIMESTAMP NOT NULL,
    known_to TIMESTAMP,
    closed_by VARCHAR,
    PRIMARY KEY (event_id, known_from)
);

COMMENT ON TABLE event_history IS 'A version of an event: what the timeline said of it from known_from until known_to. Rows are only ever added or closed.';
COMMENT ON COLUMN event_history.event_id IS 'Id of the event; it never changes while the event lives on';
COMMENT ON COLUMN event_history.event_type IS 'What kind of event it is';
COMMENT ON COLUMN event_history.title IS 'What happened, in one line';
COMMENT ON COLUMN event_history.earliest IS 'First day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN event_history.latest IS 'Last day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN event_history.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN event_history.basis IS 'How the date is known: explicit, relative, era, document or none';
COMMENT ON COLUMN event_history.modality IS 'occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN event_history.status IS 'How it stands by the latest reports, for instance planned, in force, suspended, ended, occurred';
COMMENT ON COLUMN event_history.mention_count IS 'Clauses that report it';
COMMENT ON COLUMN event_history.document_count IS 'Documents that report it';
COMMENT ON COLUMN event_history.independent_source_count IS 'The same without near-copies of one text';
COMMENT ON COLUMN event_history.first_reported IS 'Publication day of the first report';
COMMENT ON COLUMN event_history.last_reported IS 'Publication day of the last report';
COMMENT ON COLUMN event_history.confidence IS 'Probability that the event is right, from 0 to 1';
COMMENT ON COLUMN event_history.object_name IS 'Product, technology or instrument acted upon, when it is no actor';
COMMENT ON COLUMN event_history.amounts IS 'Quantities reported of it, joined by "; "';
COMMENT ON COLUMN event_history.salience IS 'How much it matters: by independent sources, family and recency of reports; compares events only';
COMMENT ON COLUMN event_history.known_from IS 'When the timeline began to say so (UTC)';
COMMENT ON COLUMN event_history.known_to IS 'When it ceased to say so (UTC); NULL is still';
COMMENT ON COLUMN event_history.closed_by IS 'Why the version ended; NULL while it stands';
