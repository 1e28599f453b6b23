-- The days that a policy timeline can speak of; later plans than these are too vague for a calendar.
INSERT INTO calendar BY NAME
SELECT
    day::DATE AS date_day,
    year(day) AS year,
    quarter(day) AS quarter,
    month(day) AS month,
    weekofyear(day) AS iso_week,
    isodow(day) AS weekday
FROM generate_series(TIMESTAMP '1940-01-01', TIMESTAMP '2059-12-31', INTERVAL 1 DAY) AS days (day)
WHERE NOT EXISTS (SELECT 1 FROM calendar);
