CREATE TABLE actors (
    actor_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    country_code VARCHAR,
    parent_actor_id VARCHAR,
    wikidata_id VARCHAR,
    valid_from DATE,
    valid_to DATE,
    is_resolved BOOLEAN NOT NULL,
    PRIMARY KEY (actor_id)
);

COMMENT ON TABLE actors IS 'Someone or something that acts: known from the reference files, or found in a text by its form.';
COMMENT ON COLUMN actors.actor_id IS 'Id: a readable slug; begins with unresolved: when the actor is known by name only';
COMMENT ON COLUMN actors.name IS 'Canonical name';
COMMENT ON COLUMN actors.kind IS 'country, government, agency, company, person, organisation or bloc';
COMMENT ON COLUMN actors.country_code IS 'ISO 3166-1 alpha-2 code of its country';
COMMENT ON COLUMN actors.parent_actor_id IS 'Actor that it is a part of; an actor of this table';
COMMENT ON COLUMN actors.wikidata_id IS 'Its Wikidata item';
COMMENT ON COLUMN actors.valid_from IS 'First day on which it exists; NULL is always';
COMMENT ON COLUMN actors.valid_to IS 'Last day on which it exists; NULL is still';
COMMENT ON COLUMN actors.is_resolved IS 'Whether it stands in the reference files';
