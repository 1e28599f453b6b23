CREATE TABLE event_links (
    from_event_id VARCHAR NOT NULL,
    to_event_id VARCHAR NOT NULL,
    link_type VARCHAR NOT NULL,
    event_mention_id VARCHAR NOT NULL,
    PRIMARY KEY (from_event_id, to_event_id, link_type),
    FOREIGN KEY (from_event_id) REFERENCES events (event_id),
    FOREIGN KEY (to_event_id) REFERENCES events (event_id),
    FOREIGN KEY (event_mention_id) REFERENCES event_mentions (event_mention_id)
);

COMMENT ON TABLE event_links IS 'A relation of two events, with the mention that shows it.';
COMMENT ON COLUMN event_links.from_event_id IS 'The later event';
COMMENT ON COLUMN event_links.to_event_id IS 'The event that it acts upon';
COMMENT ON COLUMN event_links.link_type IS 'retaliates, amends, reverses, suspends or implements';
COMMENT ON COLUMN event_links.event_mention_id IS 'The mention that shows it';
