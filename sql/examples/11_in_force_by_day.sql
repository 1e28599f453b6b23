-- How many restrictive measures held on each first day of a month?
SELECT
    as_of_date,
    count(*) AS measures_in_force
FROM in_force_daily
WHERE direction = 'restrictive' AND day(as_of_date) = 1
GROUP BY as_of_date
ORDER BY as_of_date;
