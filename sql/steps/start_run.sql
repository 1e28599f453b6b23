-- A row for the run, written when the inbox is read.
DELETE FROM pipeline_runs
WHERE run_id = $run_id;

INSERT INTO pipeline_runs BY NAME
SELECT
    $run_id AS run_id,
    $started_at AS started_at,
    $documents_seen AS documents_seen,
    $documents_new AS documents_new,
    0 AS documents_extracted,
    $extractor_version AS extractor_version;
