CREATE TABLE actor_aliases (
    actor_id VARCHAR NOT NULL,
    alias VARCHAR NOT NULL,
    is_metonym BOOLEAN NOT NULL,
    valid_from DATE,
    valid_to DATE,
    FOREIGN KEY (actor_id) REFERENCES actors (actor_id)
);

COMMENT ON TABLE actor_aliases IS 'A name of an actor.';
COMMENT ON COLUMN actor_aliases.actor_id IS 'The actor';
COMMENT ON COLUMN actor_aliases.alias IS 'The name, as texts write it';
COMMENT ON COLUMN actor_aliases.is_metonym IS 'Whether it is a place or building that stands for the actor ("Washington")';
COMMENT ON COLUMN actor_aliases.valid_from IS 'First day on which the name is used so; NULL is always';
COMMENT ON COLUMN actor_aliases.valid_to IS 'Last day on which the name is used so; NULL is still';
