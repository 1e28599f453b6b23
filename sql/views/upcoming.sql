CREATE OR REPLACE VIEW upcoming AS
SELECT
    event_id,
    event_type,
    family,
    title,
    status,
    modality,
    earliest,
    latest,
    coalesce(latest, earliest) AS due_on,
    coalesce(latest, earliest) < (SELECT max(documents.published_latest) FROM documents) AS is_overdue,
    precision,
    sources,
    targets,
    last_reported,
    independent_source_count,
    confidence,
    salience
FROM timeline
WHERE
    modality IN ('planned', 'predicted')
    AND coalesce(latest, earliest) IS NOT NULL
    AND (last_reported IS NULL OR coalesce(latest, earliest) >= last_reported);

COMMENT ON VIEW upcoming IS 'Dated plans and deadlines that lay ahead when they were last reported, next first.';
COMMENT ON COLUMN upcoming.event_id IS 'Id of the event; it never changes while the event lives on';
COMMENT ON COLUMN upcoming.event_type IS 'What kind of event it is';
COMMENT ON COLUMN upcoming.family IS 'measure (of a government), diplomacy, company, speech or other';
COMMENT ON COLUMN upcoming.title IS 'What happened, in one line';
COMMENT ON COLUMN upcoming.status IS 'How it stands by the latest reports: planned, in_force, suspended, ended, occurred, cancelled, denied or possible';
COMMENT ON COLUMN upcoming.modality IS 'occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN upcoming.earliest IS 'First day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN upcoming.latest IS 'Last day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN upcoming.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN upcoming.sources IS 'Who acted: names joined by "; "';
COMMENT ON COLUMN upcoming.targets IS 'Towards whom: names joined by "; "';
COMMENT ON COLUMN upcoming.last_reported IS 'Publication day of the last report';
COMMENT ON COLUMN upcoming.independent_source_count IS 'The same without near-copies of one text';
COMMENT ON COLUMN upcoming.confidence IS 'Probability that the event is right, from 0 to 1';
COMMENT ON COLUMN upcoming.salience IS 'How much it matters; compares events only';
COMMENT ON COLUMN upcoming.due_on IS 'Day by which it is due: the last day that its date allows, else the first';
COMMENT ON COLUMN upcoming.is_overdue IS 'Whether that day is before the last publication day among the documents, with no report that it happened';
