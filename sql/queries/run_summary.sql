-- What a run ($run_id) did. A text given under several ids is one document, new or known, and repeats.
SELECT
    documents_new,
    documents_seen - documents_new - documents_repeated AS documents_known,
    documents_repeated,
    (SELECT count(*) FROM rejected_inputs) AS documents_rejected,
    (SELECT count(*) FROM documents WHERE NOT is_in_field) AS documents_outside,
    documents_extracted,
    mentions,
    events
FROM pipeline_runs
CROSS JOIN (SELECT count(*) - count(DISTINCT document_id) AS documents_repeated FROM document_sources)
WHERE run_id = $run_id;
