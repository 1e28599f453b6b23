CREATE OR REPLACE MACRO timeline_as_of(day) AS TABLE (
    SELECT * EXCLUDE (known_from, known_to, closed_by)
    FROM event_history
    WHERE
        known_from < day::DATE + INTERVAL 1 DAY
        AND (known_to IS NULL OR known_to >= day::DATE + INTERVAL 1 DAY)
);

COMMENT ON MACRO TABLE timeline_as_of IS 'The events as the timeline held them at the end of a day: SELECT * FROM timeline_as_of(DATE ''2025-01-31'').';
