-- The timeline as it stood on a day ($day), the newest events first; $most after $skipped.
SELECT
    *,
    count(*) OVER () AS total
FROM timeline_as_of($day)
ORDER BY coalesce(earliest, latest) DESC NULLS LAST, event_id
LIMIT $most OFFSET $skipped;
