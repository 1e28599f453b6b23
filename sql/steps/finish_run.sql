-- The run's row is completed when its events are ready to be published.
UPDATE pipeline_runs SET
    finished_at = $finished_at,
    mentions = (SELECT count(*) FROM event_mentions),
    events = (SELECT count(*) FROM events)
WHERE run_id = $run_id;
