CREATE TABLE pipeline_runs (
    run_id VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    documents_seen BIGINT NOT NULL,
    documents_new BIGINT NOT NULL,
    documents_extracted BIGINT NOT NULL,
    mentions BIGINT,
    events BIGINT,
    extractor_version VARCHAR NOT NULL,
    PRIMARY KEY (run_id)
);

COMMENT ON TABLE pipeline_runs IS 'A run of the pipeline. One that changed nothing is published with the next that did.';
COMMENT ON COLUMN pipeline_runs.run_id IS 'Id of the run in Dagster';
COMMENT ON COLUMN pipeline_runs.started_at IS 'When it began (UTC)';
COMMENT ON COLUMN pipeline_runs.finished_at IS 'When its events were ready to be published (UTC)';
COMMENT ON COLUMN pipeline_runs.documents_seen IS 'Documents that it read in the inbox';
COMMENT ON COLUMN pipeline_runs.documents_new IS 'Texts read for the first time';
COMMENT ON COLUMN pipeline_runs.documents_extracted IS 'Texts whose mentions were extracted: the new ones, and those that changed rules concern';
COMMENT ON COLUMN pipeline_runs.mentions IS 'Event mentions in the warehouse after it; NULL until it is finished';
COMMENT ON COLUMN pipeline_runs.events IS 'Events in the warehouse after it; NULL until it is finished';
COMMENT ON COLUMN pipeline_runs.extractor_version IS 'Version of rules and reference data that it used';
