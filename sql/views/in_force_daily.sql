CREATE OR REPLACE VIEW in_force_daily AS
SELECT
    calendar.date_day AS as_of_date,
    measure_periods.event_id,
    measure_periods.event_type,
    event_types.direction,
    measure_periods.title,
    measure_periods.in_force_from,
    measure_periods.in_force_until,
    measure_periods.start_phase
FROM measure_periods
INNER JOIN event_types ON measure_periods.event_type = event_types.event_type
INNER JOIN
    calendar
    ON
        measure_periods.in_force_from <= calendar.date_day
        AND (measure_periods.in_force_until IS NULL OR measure_periods.in_force_until > calendar.date_day)
WHERE calendar.date_day <= (SELECT max(documents.published_latest) FROM documents);

COMMENT ON VIEW in_force_daily IS 'A measure in force on a day: filter as_of_date to see what held then. Reaches to the last publication day among the documents.';
COMMENT ON COLUMN in_force_daily.as_of_date IS 'The day';
COMMENT ON COLUMN in_force_daily.event_id IS 'The measure in force';
COMMENT ON COLUMN in_force_daily.event_type IS 'What kind of measure it is';
COMMENT ON COLUMN in_force_daily.direction IS 'restrictive, liberalising or neutral';
COMMENT ON COLUMN in_force_daily.title IS 'The measure, in one line';
COMMENT ON COLUMN in_force_daily.in_force_from IS 'First day in force';
COMMENT ON COLUMN in_force_daily.in_force_until IS 'First day no longer in force; NULL is still in force';
COMMENT ON COLUMN in_force_daily.start_phase IS 'Phase that begins it';
