-- stored in the published file, ordered by event_date NULLS LAST, event_id
CREATE OR REPLACE VIEW timeline AS
WITH parts AS (
    SELECT
        event_actors.event_id,
        event_actors.role,
        string_agg(actors.name, '; ' ORDER BY actors.name) AS names,
        string_agg(DISTINCT actors.country_code, '; ' ORDER BY actors.country_code) AS countries
    FROM event_actors
    INNER JOIN actors ON event_actors.actor_id = actors.actor_id
    GROUP BY event_actors.event_id, event_actors.role
),

parties AS (
    SELECT
        event_id,
        max(names) FILTER (WHERE role = 'source') AS sources,
        max(names) FILTER (WHERE role = 'target') AS targets,
        max(names) FILTER (WHERE role = 'object') AS objects,
        max(countries) FILTER (WHERE role = 'source') AS source_countries,
        max(countries) FILTER (WHERE role = 'target') AS target_countries
    FROM parts
    GROUP BY event_id
),

phases AS (
    SELECT
        event_id,
        min(coalesce(earliest, latest)) FILTER (WHERE phase = 'announced') AS announced_on,
        min(coalesce(earliest, latest)) FILTER (WHERE phase = 'signed') AS signed_on,
        min(coalesce(earliest, latest)) FILTER (WHERE phase = 'published') AS published_on,
        min(coalesce(earliest, latest)) FILTER (WHERE phase = 'effective') AS effective_on,
        min(coalesce(earliest, latest)) FILTER (WHERE phase = 'suspended') AS suspended_on,
        min(coalesce(earliest, latest)) FILTER (WHERE phase = 'ended') AS ended_on
    FROM event_dates
    WHERE is_preferred
    GROUP BY event_id
),

quotes AS (
    SELECT
        event_evidence.event_id,
        arg_max(event_mentions.quote, (event_evidence.score, event_mentions.event_mention_id)) AS quote,
        arg_max(event_mentions.document_id, (event_evidence.score, event_mentions.event_mention_id)) AS quote_document_id
    FROM event_evidence
    INNER JOIN event_mentions ON event_evidence.event_mention_id = event_mentions.event_mention_id
    GROUP BY event_evidence.event_id
),

conflicts AS (
    SELECT DISTINCT event_id
    FROM event_dates
    WHERE is_disputed
)

SELECT
    events.event_id,
    events.event_type,
    event_types.family,
    event_types.direction,
    event_types.plover,
    events.title,
    events.status,
    events.modality,
    coalesce(events.earliest, events.latest) AS event_date,
    year(coalesce(events.earliest, events.latest)) AS year,
    quarter(coalesce(events.earliest, events.latest)) AS quarter,
    month(coalesce(events.earliest, events.latest)) AS month,
    date_trunc('month', coalesce(events.earliest, events.latest))::DATE AS month_start,
    events.earliest,
    events.latest,
    events.precision,
    events.basis,
    parties.sources,
    parties.targets,
    parties.objects,
    parties.source_countries,
    parties.target_countries,
    events.object_name,
    events.amounts,
    phases.announced_on,
    phases.signed_on,
    phases.published_on,
    phases.effective_on,
    phases.suspended_on,
    phases.ended_on,
    events.mention_count,
    events.document_count,
    events.independent_source_count,
    events.first_reported,
    events.last_reported,
    events.confidence,
    events.salience,
    quotes.quote,
    quotes.quote_document_id,
    conflicts.event_id IS NOT NULL AS has_conflict
FROM events
INNER JOIN event_types ON events.event_type = event_types.event_type
LEFT JOIN parties ON events.event_id = parties.event_id
LEFT JOIN phases ON events.event_id = phases.event_id
LEFT JOIN quotes ON events.event_id = quotes.event_id
LEFT JOIN conflicts ON events.event_id = conflicts.event_id;

COMMENT ON VIEW timeline IS 'An event a row, with its type, actors, phase dates and best quote joined in: the table for BI tools.';
COMMENT ON COLUMN timeline.event_id IS 'Id of the event; it never changes while the event lives on';
COMMENT ON COLUMN timeline.event_type IS 'What kind of event it is';
COMMENT ON COLUMN timeline.family IS 'measure (of a government), diplomacy, company, speech or other';
COMMENT ON COLUMN timeline.direction IS 'restrictive, liberalising or neutral';
COMMENT ON COLUMN timeline.plover IS 'The PLOVER class that holds the type, where there is one';
COMMENT ON COLUMN timeline.title IS 'What happened, in one line';
COMMENT ON COLUMN timeline.status IS 'How it stands by the latest reports: planned, in_force, suspended, ended, occurred, cancelled, denied or possible';
COMMENT ON COLUMN timeline.modality IS 'occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN timeline.event_date IS 'Day to sort and count by: the first day on which it can have happened, else the last; NULL without any date';
COMMENT ON COLUMN timeline.year IS 'Year of event_date';
COMMENT ON COLUMN timeline.quarter IS 'Quarter of event_date, 1 to 4';
COMMENT ON COLUMN timeline.month IS 'Month of event_date, 1 to 12';
COMMENT ON COLUMN timeline.month_start IS 'First day of the month of event_date';
COMMENT ON COLUMN timeline.earliest IS 'First day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN timeline.latest IS 'Last day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN timeline.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN timeline.basis IS 'How the date is known: explicit, relative, era, document or none';
COMMENT ON COLUMN timeline.sources IS 'Who acted: names joined by "; "';
COMMENT ON COLUMN timeline.targets IS 'Towards whom: names joined by "; "';
COMMENT ON COLUMN timeline.objects IS 'Actors acted upon: names joined by "; "';
COMMENT ON COLUMN timeline.source_countries IS 'Countries of those who acted, joined by "; "';
COMMENT ON COLUMN timeline.target_countries IS 'Countries of those towards whom, joined by "; "';
COMMENT ON COLUMN timeline.object_name IS 'Product, technology or instrument acted upon, when it is no actor';
COMMENT ON COLUMN timeline.amounts IS 'Quantities reported of it, joined by "; "';
COMMENT ON COLUMN timeline.announced_on IS 'Preferred first day of the announcement';
COMMENT ON COLUMN timeline.signed_on IS 'Preferred first day of signature';
COMMENT ON COLUMN timeline.published_on IS 'Preferred first day of official publication';
COMMENT ON COLUMN timeline.effective_on IS 'Preferred first day of effect';
COMMENT ON COLUMN timeline.suspended_on IS 'Preferred first day of suspension';
COMMENT ON COLUMN timeline.ended_on IS 'Preferred first day of its end';
COMMENT ON COLUMN timeline.mention_count IS 'Clauses that report it';
COMMENT ON COLUMN timeline.document_count IS 'Documents that report it';
COMMENT ON COLUMN timeline.independent_source_count IS 'The same without near-copies of one text';
COMMENT ON COLUMN timeline.first_reported IS 'Publication day of the first report';
COMMENT ON COLUMN timeline.last_reported IS 'Publication day of the last report';
COMMENT ON COLUMN timeline.confidence IS 'Probability that the event is right, from 0 to 1';
COMMENT ON COLUMN timeline.salience IS 'How much it matters; compares events only';
COMMENT ON COLUMN timeline.quote IS 'The clause that supports it best';
COMMENT ON COLUMN timeline.quote_document_id IS 'The document of that clause';
COMMENT ON COLUMN timeline.has_conflict IS 'Whether sources disagree on a date of it';
