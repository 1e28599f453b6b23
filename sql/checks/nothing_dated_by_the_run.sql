-- warning check of events: no event is dated on the day of a run, unless a text was published that day.
SELECT
    events.event_id,
    events.title,
    events.earliest
FROM events
INNER JOIN pipeline_runs ON events.earliest = pipeline_runs.started_at::DATE
WHERE
    events.latest = events.earliest
    AND events.earliest > (SELECT max(documents.published_latest) FROM documents)
