-- The columns of a table or view ($name), with their types and meaning.
SELECT
    column_name,
    data_type,
    comment
FROM duckdb_columns()
WHERE table_name = $name AND NOT internal
ORDER BY column_index;
