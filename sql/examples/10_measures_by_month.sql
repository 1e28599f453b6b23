-- How many restrictive and liberalising measures does each month have, months without any included?
SELECT
    calendar.year,
    calendar.month,
    count(timeline.event_id) FILTER (WHERE timeline.direction = 'restrictive') AS restrictive,
    count(timeline.event_id) FILTER (WHERE timeline.direction = 'liberalising') AS liberalising
FROM calendar
LEFT JOIN timeline
    ON
        calendar.date_day = timeline.event_date
        AND timeline.family = 'measure'
        AND timeline.modality = 'occurred'
WHERE calendar.date_day BETWEEN DATE '2018-01-01' AND DATE '2025-12-31'
GROUP BY calendar.year, calendar.month
ORDER BY calendar.year, calendar.month;
