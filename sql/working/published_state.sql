CREATE TABLE published_state (
    fingerprint VARCHAR NOT NULL,
    page VARCHAR
);

COMMENT ON TABLE published_state IS 'What the published file was made of, so that a run that changes nothing publishes nothing and draws no page.';
COMMENT ON COLUMN published_state.fingerprint IS 'Digest of the contents and of the SQL files';
COMMENT ON COLUMN published_state.page IS 'Version of the code that made the page of this file; NULL before it did';
