CREATE TABLE event_actors (
    event_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    actor_id VARCHAR NOT NULL,
    PRIMARY KEY (event_id, role, actor_id),
    FOREIGN KEY (event_id) REFERENCES events (event_id),
    FOREIGN KEY (actor_id) REFERENCES actors (actor_id)
);

COMMENT ON TABLE event_actors IS 'An actor''s part in an event.';
COMMENT ON COLUMN event_actors.event_id IS 'The event';
COMMENT ON COLUMN event_actors.role IS 'source (who acts), target (towards whom) or object (acted upon)';
COMMENT ON COLUMN event_actors.actor_id IS 'The actor';
