-- What every column of every published table and view means.
SELECT
    described.table_name,
    described.kind,
    columns.column_name,
    columns.data_type,
    columns.comment AS meaning
FROM duckdb_columns() AS columns
INNER JOIN (
    SELECT
        table_name,
        'table' AS kind
    FROM duckdb_tables()
    UNION ALL
    SELECT
        view_name AS table_name,
        'view' AS kind
    FROM duckdb_views()
    WHERE NOT internal
) AS described ON columns.table_name = described.table_name
WHERE NOT columns.internal
ORDER BY described.kind DESC, described.table_name, columns.column_index;
