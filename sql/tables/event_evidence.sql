CREATE TABLE event_evidence (
    event_id VARCHAR NOT NULL,
    event_mention_id VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (event_id, event_mention_id),
    FOREIGN KEY (event_id) REFERENCES events (event_id),
    FOREIGN KEY (event_mention_id) REFERENCES event_mentions (event_mention_id)
);

COMMENT ON TABLE event_evidence IS 'A mention that supports an event: follow it to the quote.';
COMMENT ON COLUMN event_evidence.event_id IS 'The event';
COMMENT ON COLUMN event_evidence.event_mention_id IS 'The mention';
COMMENT ON COLUMN event_evidence.score IS 'How well the mention fits the others of the event, from 0 to 1';
COMMENT ON COLUMN event_evidence.reason IS 'Why it was counted to the event';
