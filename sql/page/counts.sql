-- What the page was made from: how much, and how new.
SELECT
    (SELECT COUNT(*) FROM events)::BIGINT AS events,
    (SELECT COUNT(*) FROM documents)::BIGINT AS documents,
    (SELECT COUNT(*) FROM event_mentions)::BIGINT AS mentions,
    (SELECT MAX(published_latest) FROM documents WHERE published_basis <> 'evidence') AS last_published,
    (SELECT MAX(finished_at) FROM pipeline_runs) AS built_at,
    (SELECT MAX_BY(extractor_version, finished_at) FROM pipeline_runs) AS extractor_version;
