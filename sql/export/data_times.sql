-- How new the data is: when it was built (UTC), the newest document, and the days that the events span.
SELECT
    (SELECT MAX(finished_at) FROM pipeline_runs) AS built_at,
    (SELECT MAX(published_latest) FROM documents) AS newest_document,
    (SELECT MIN(COALESCE(earliest, latest)) FROM events) AS first_event,
    (SELECT MAX(COALESCE(latest, earliest)) FROM events) AS last_event,
    (SELECT MAX_BY(extractor_version, finished_at) FROM pipeline_runs) AS extractor_version;
