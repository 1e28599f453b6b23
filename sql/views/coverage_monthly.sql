CREATE OR REPLACE VIEW coverage_monthly AS
WITH mentions AS (
    SELECT
        document_id,
        count(*) AS mention_count
    FROM event_mentions
    GROUP BY document_id
)

SELECT
    date_trunc('month', documents.published_earliest)::DATE AS month_start,
    count(*) AS document_count,
    count(documents.near_duplicate_of) AS near_duplicate_count,
    count(DISTINCT documents.publisher) AS publisher_count,
    sum(documents.char_count)::BIGINT AS char_count,
    coalesce(sum(mentions.mention_count), 0)::BIGINT AS mention_count,
    count(*) FILTER (WHERE mentions.mention_count IS NULL) AS document_count_without_event
FROM documents
LEFT JOIN mentions ON documents.document_id = mentions.document_id
GROUP BY ALL;

COMMENT ON VIEW coverage_monthly IS 'What the texts of a month hold: shows where the timeline rests on few sources.';
COMMENT ON COLUMN coverage_monthly.month_start IS 'First day of the month of publication; NULL for texts whose first possible day is unknown';
COMMENT ON COLUMN coverage_monthly.document_count IS 'Documents';
COMMENT ON COLUMN coverage_monthly.near_duplicate_count IS 'Those that are nearly copies of another';
COMMENT ON COLUMN coverage_monthly.publisher_count IS 'Different publishers named';
COMMENT ON COLUMN coverage_monthly.char_count IS 'Characters of text';
COMMENT ON COLUMN coverage_monthly.mention_count IS 'Event mentions found';
COMMENT ON COLUMN coverage_monthly.document_count_without_event IS 'Documents in which no event was found';
