CREATE TABLE unresolved_actors (
    document_id VARCHAR NOT NULL,
    actor_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    country_code VARCHAR,
    parent_actor_id VARCHAR,
    wikidata_id VARCHAR,
    valid_from DATE,
    valid_to DATE,
    is_resolved BOOLEAN NOT NULL
);

COMMENT ON TABLE unresolved_actors IS 'An actor that a document introduces by its form; actors holds one row for all documents.';
COMMENT ON COLUMN unresolved_actors.document_id IS 'The document';
COMMENT ON COLUMN unresolved_actors.actor_id IS 'Id: a readable slug; begins with unresolved: when the actor is known by name only';
COMMENT ON COLUMN unresolved_actors.name IS 'Canonical name';
COMMENT ON COLUMN unresolved_actors.kind IS 'country, government, agency, company, person, organisation or bloc';
COMMENT ON COLUMN unresolved_actors.country_code IS 'ISO 3166-1 alpha-2 code of its country';
COMMENT ON COLUMN unresolved_actors.parent_actor_id IS 'Actor that it is a part of; an actor of this table';
COMMENT ON COLUMN unresolved_actors.wikidata_id IS 'Its Wikidata item';
COMMENT ON COLUMN unresolved_actors.valid_from IS 'First day on which it exists; NULL is always';
COMMENT ON COLUMN unresolved_actors.valid_to IS 'Last day on which it exists; NULL is still';
COMMENT ON COLUMN unresolved_actors.is_resolved IS 'Whether it stands in the reference files';
