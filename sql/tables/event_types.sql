CREATE TABLE event_types (
    event_type VARCHAR NOT NULL,
    family VARCHAR NOT NULL,
    direction VARCHAR NOT NULL,
    plover VARCHAR,
    definition VARCHAR NOT NULL,
    PRIMARY KEY (event_type)
);

COMMENT ON TABLE event_types IS 'An entry of the ontology of events.';
COMMENT ON COLUMN event_types.event_type IS 'Its name';
COMMENT ON COLUMN event_types.family IS 'measure (of a government), diplomacy, company, speech or other';
COMMENT ON COLUMN event_types.direction IS 'restrictive, liberalising or neutral';
COMMENT ON COLUMN event_types.plover IS 'The PLOVER class that holds it, where there is one';
COMMENT ON COLUMN event_types.definition IS 'What counts as such an event';
