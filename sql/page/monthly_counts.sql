-- Events by the month in which they happened and by family.
SELECT
    month_start,
    family,
    COUNT(*)::BIGINT AS events
FROM timeline
WHERE month_start IS NOT NULL
GROUP BY ALL
ORDER BY month_start, family;
