CREATE OR REPLACE VIEW conflicting_dates AS
SELECT
    event_dates.event_id,
    events.event_type,
    events.title,
    event_dates.phase,
    event_dates.earliest,
    event_dates.latest,
    event_dates.precision,
    event_dates.basis,
    event_dates.is_preferred,
    event_dates.document_count,
    event_mentions.quote,
    documents.document_id,
    documents.source_id,
    documents.publisher,
    documents.published_latest
FROM event_dates
INNER JOIN events ON event_dates.event_id = events.event_id
INNER JOIN event_mentions ON event_dates.event_mention_id = event_mentions.event_mention_id
INNER JOIN documents ON event_mentions.document_id = documents.document_id
WHERE event_dates.is_disputed;

COMMENT ON VIEW conflicting_dates IS 'Dates of one phase of one event that cannot both be right, each with a quote that gives it.';
COMMENT ON COLUMN conflicting_dates.event_id IS 'The event';
COMMENT ON COLUMN conflicting_dates.event_type IS 'What kind of event it is';
COMMENT ON COLUMN conflicting_dates.title IS 'What happened, in one line';
COMMENT ON COLUMN conflicting_dates.phase IS 'The phase that is dated: announced, signed, published, effective, suspended, ended or occurred';
COMMENT ON COLUMN conflicting_dates.earliest IS 'First day that this source gives; NULL is unbounded';
COMMENT ON COLUMN conflicting_dates.latest IS 'Last day that this source gives; NULL is unbounded';
COMMENT ON COLUMN conflicting_dates.precision IS 'Width of the interval';
COMMENT ON COLUMN conflicting_dates.basis IS 'How the date is known: explicit, relative, era, document or none';
COMMENT ON COLUMN conflicting_dates.is_preferred IS 'Whether the timeline uses this date';
COMMENT ON COLUMN conflicting_dates.document_count IS 'Documents that give this date';
COMMENT ON COLUMN conflicting_dates.quote IS 'The clause that gives it';
COMMENT ON COLUMN conflicting_dates.document_id IS 'The document of that clause';
COMMENT ON COLUMN conflicting_dates.source_id IS 'Name that its source gives the document';
COMMENT ON COLUMN conflicting_dates.publisher IS 'Who published it';
COMMENT ON COLUMN conflicting_dates.published_latest IS 'Last day on which the document can have been published';
