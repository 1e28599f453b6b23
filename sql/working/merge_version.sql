CREATE TABLE merge_version (
    version VARCHAR NOT NULL
);

COMMENT ON TABLE merge_version IS 'The rules of the last merge: others merge every mention again.';
COMMENT ON COLUMN merge_version.version IS 'Version of code and reference data';
