-- The time expressions that may name the end of something: "until March 13", "for two years".
SELECT
    document_id,
    char_start,
    timex_type,
    timex_value,
    latest
FROM time_expressions
WHERE timex_type = 'DURATION' OR (earliest IS NULL AND latest IS NOT NULL);
