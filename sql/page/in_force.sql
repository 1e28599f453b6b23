-- The periods in which each measure is in force: its days without a gap between them, NULL where the last is today or later.
WITH numbered AS (
    SELECT
        event_id,
        as_of_date,
        as_of_date - CAST(ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY as_of_date) AS INTEGER) AS period
    FROM in_force_daily
)

SELECT
    event_id,
    MIN(as_of_date) AS in_force_from,
    MAX(as_of_date) AS in_force_to
FROM numbered
GROUP BY event_id, period
ORDER BY event_id, in_force_from;
