-- Which pairs of countries restrict each other most, year by year?
SELECT
    year(month_start) AS year,
    source_country,
    target_country,
    sum(event_count)::BIGINT AS measures
FROM actor_pairs_monthly
WHERE direction = 'restrictive' AND source_country != target_country
GROUP BY ALL
ORDER BY year, measures DESC, source_country, target_country;
