-- What a run ($run_id) did.
SELECT
    documents_new,
    documents_seen - documents_new AS documents_known,
    (SELECT count(*) FROM rejected_inputs) AS documents_rejected,
    documents_extracted,
    mentions,
    events
FROM pipeline_runs
WHERE run_id = $run_id;
