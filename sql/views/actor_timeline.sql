CREATE OR REPLACE VIEW actor_timeline AS
SELECT
    event_actors.actor_id,
    actors.name AS actor,
    actors.kind AS actor_kind,
    actors.country_code,
    actors.is_resolved,
    event_actors.role,
    timeline.event_id,
    timeline.event_type,
    timeline.family,
    timeline.direction,
    timeline.title,
    timeline.status,
    timeline.modality,
    timeline.event_date,
    timeline.month_start,
    timeline.earliest,
    timeline.latest,
    timeline.precision,
    timeline.sources,
    timeline.targets,
    timeline.independent_source_count,
    timeline.confidence,
    timeline.salience
FROM event_actors
INNER JOIN actors ON event_actors.actor_id = actors.actor_id
INNER JOIN timeline ON event_actors.event_id = timeline.event_id;

COMMENT ON VIEW actor_timeline IS 'An actor''s part in an event a row: filter by actor to see all that it did or met.';
COMMENT ON COLUMN actor_timeline.actor_id IS 'The actor';
COMMENT ON COLUMN actor_timeline.actor IS 'Its canonical name';
COMMENT ON COLUMN actor_timeline.actor_kind IS 'country, government, agency, company, person, organisation or bloc';
COMMENT ON COLUMN actor_timeline.country_code IS 'ISO 3166-1 alpha-2 code of its country';
COMMENT ON COLUMN actor_timeline.is_resolved IS 'Whether the actor stands in the reference files';
COMMENT ON COLUMN actor_timeline.role IS 'source (who acts), target (towards whom) or object (acted upon)';
COMMENT ON COLUMN actor_timeline.event_id IS 'Id of the event; it never changes while the event lives on';
COMMENT ON COLUMN actor_timeline.event_type IS 'What kind of event it is';
COMMENT ON COLUMN actor_timeline.family IS 'measure (of a government), diplomacy, company, speech or other';
COMMENT ON COLUMN actor_timeline.direction IS 'restrictive, liberalising or neutral';
COMMENT ON COLUMN actor_timeline.title IS 'What happened, in one line';
COMMENT ON COLUMN actor_timeline.status IS 'How it stands by the latest reports: planned, in_force, suspended, ended, occurred, cancelled, denied or possible';
COMMENT ON COLUMN actor_timeline.modality IS 'occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN actor_timeline.event_date IS 'Day to sort and count by: the first day on which it can have happened, else the last; NULL without any date';
COMMENT ON COLUMN actor_timeline.month_start IS 'First day of the month of event_date';
COMMENT ON COLUMN actor_timeline.earliest IS 'First day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN actor_timeline.latest IS 'Last day on which it happened or begins, by the preferred date; NULL is unbounded';
COMMENT ON COLUMN actor_timeline.precision IS 'Width of the interval: day, week, month, quarter, season, half, year, decade, range or open; NULL without one';
COMMENT ON COLUMN actor_timeline.sources IS 'Who acted: names joined by "; "';
COMMENT ON COLUMN actor_timeline.targets IS 'Towards whom: names joined by "; "';
COMMENT ON COLUMN actor_timeline.independent_source_count IS 'The same without near-copies of one text';
COMMENT ON COLUMN actor_timeline.confidence IS 'Probability that the event is right, from 0 to 1';
COMMENT ON COLUMN actor_timeline.salience IS 'How much it matters; compares events only';
