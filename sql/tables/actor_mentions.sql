CREATE TABLE actor_mentions (
    actor_mention_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    char_start BIGINT NOT NULL,
    char_end BIGINT NOT NULL,
    quote VARCHAR NOT NULL,
    actor_id VARCHAR NOT NULL,
    method VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    PRIMARY KEY (actor_mention_id),
    FOREIGN KEY (document_id) REFERENCES documents (document_id),
    FOREIGN KEY (actor_id) REFERENCES actors (actor_id)
);

COMMENT ON TABLE actor_mentions IS 'An actor named, described or referred to in a text.';
COMMENT ON COLUMN actor_mentions.actor_mention_id IS 'Id: document and offsets';
COMMENT ON COLUMN actor_mentions.document_id IS 'The document';
COMMENT ON COLUMN actor_mentions.char_start IS 'Offset of its first character';
COMMENT ON COLUMN actor_mentions.char_end IS 'Offset after its last character';
COMMENT ON COLUMN actor_mentions.quote IS 'Its exact words';
COMMENT ON COLUMN actor_mentions.actor_id IS 'The actor meant';
COMMENT ON COLUMN actor_mentions.method IS 'How it was recognised: by a known name, a description, a pronoun, or its form';
COMMENT ON COLUMN actor_mentions.confidence IS 'How sure that is, from 0 to 1';
