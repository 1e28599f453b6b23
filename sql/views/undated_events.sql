CREATE OR REPLACE VIEW undated_events AS
SELECT
    event_id,
    event_type,
    family,
    title,
    status,
    modality,
    sources,
    targets,
    first_reported,
    last_reported,
    independent_source_count,
    confidence,
    quote,
    quote_document_id
FROM timeline
WHERE earliest IS NULL AND latest IS NULL;

COMMENT ON VIEW undated_events IS 'Events that no source dates, with the best quote: nothing was invented for them.';
COMMENT ON COLUMN undated_events.event_id IS 'Id of the event; it never changes while the event lives on';
COMMENT ON COLUMN undated_events.event_type IS 'What kind of event it is';
COMMENT ON COLUMN undated_events.family IS 'measure (of a government), diplomacy, company, speech or other';
COMMENT ON COLUMN undated_events.title IS 'What happened, in one line';
COMMENT ON COLUMN undated_events.status IS 'How it stands by the latest reports: planned, in_force, suspended, ended, occurred, cancelled, denied or possible';
COMMENT ON COLUMN undated_events.modality IS 'occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN undated_events.sources IS 'Who acted: names joined by "; "';
COMMENT ON COLUMN undated_events.targets IS 'Towards whom: names joined by "; "';
COMMENT ON COLUMN undated_events.first_reported IS 'Publication day of the first report';
COMMENT ON COLUMN undated_events.last_reported IS 'Publication day of the last report';
COMMENT ON COLUMN undated_events.independent_source_count IS 'The same without near-copies of one text';
COMMENT ON COLUMN undated_events.confidence IS 'Probability that the event is right, from 0 to 1';
COMMENT ON COLUMN undated_events.quote IS 'The clause that supports it best';
COMMENT ON COLUMN undated_events.quote_document_id IS 'The document of that clause';
