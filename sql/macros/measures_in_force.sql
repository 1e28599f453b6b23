CREATE OR REPLACE MACRO measures_in_force(day) AS TABLE (
    SELECT
        timeline.event_id,
        timeline.event_type,
        timeline.direction,
        timeline.title,
        timeline.sources,
        timeline.targets,
        measure_periods.in_force_from,
        measure_periods.in_force_until,
        measure_periods.start_phase,
        start_mention.quote AS start_quote,
        measure_periods.end_phase,
        measure_periods.is_end_expected,
        end_mention.quote AS end_quote
    FROM measure_periods
    INNER JOIN timeline ON measure_periods.event_id = timeline.event_id
    INNER JOIN event_mentions AS start_mention ON measure_periods.start_mention_id = start_mention.event_mention_id
    LEFT JOIN event_mentions AS end_mention ON measure_periods.end_mention_id = end_mention.event_mention_id
    WHERE
        measure_periods.in_force_from <= day::DATE
        AND (measure_periods.in_force_until IS NULL OR day::DATE < measure_periods.in_force_until)
);

COMMENT ON MACRO TABLE measures_in_force IS 'Measures in force on a day: SELECT * FROM measures_in_force(DATE ''2024-06-01'').';
