-- The names of the jurisdictions, by their code.
SELECT
    country_code,
    MIN(name) AS name
FROM actors
WHERE kind IN ('country', 'bloc') AND country_code IS NOT NULL AND parent_actor_id IS NULL
GROUP BY country_code
ORDER BY country_code;
