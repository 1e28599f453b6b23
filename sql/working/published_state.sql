CREATE TABLE published_state (
    fingerprint VARCHAR NOT NULL
);

COMMENT ON TABLE published_state IS 'What the published file was made of, so that a run that changes nothing publishes nothing.';
COMMENT ON COLUMN published_state.fingerprint IS 'Digest of the contents and of the SQL files';
