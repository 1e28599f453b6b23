CREATE TABLE event_mention_actors (
    event_mention_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    actor_id VARCHAR NOT NULL,
    actor_mention_id VARCHAR,
    FOREIGN KEY (event_mention_id) REFERENCES event_mentions (event_mention_id),
    FOREIGN KEY (actor_id) REFERENCES actors (actor_id),
    FOREIGN KEY (actor_mention_id) REFERENCES actor_mentions (actor_mention_id)
);

COMMENT ON TABLE event_mention_actors IS 'An actor''s part in an event mention.';
COMMENT ON COLUMN event_mention_actors.event_mention_id IS 'The event mention';
COMMENT ON COLUMN event_mention_actors.role IS 'source (who acts), target (towards whom) or object (acted upon)';
COMMENT ON COLUMN event_mention_actors.actor_id IS 'The actor';
COMMENT ON COLUMN event_mention_actors.actor_mention_id IS 'Words of the text that name the actor';
