-- stored in the published file, ordered by in_force_from, event_id
CREATE OR REPLACE VIEW measure_periods AS
WITH started AS (
    SELECT event_id
    FROM event_dates
    WHERE phase = 'effective' AND is_preferred
    GROUP BY event_id
),

parties AS (
    SELECT
        event_id,
        bool_or(role = 'source') AS has_source,
        bool_or(role IN ('target', 'object')) AS has_target
    FROM event_actors
    GROUP BY event_id
),

changes AS (
    SELECT
        event_dates.event_id,
        -- What is yet to end holds until the last day on which that is expected.
        CASE
            WHEN event_dates.is_expected AND event_dates.phase IN ('suspended', 'ended') THEN event_dates.latest
            ELSE coalesce(event_dates.earliest, event_dates.latest)
        END AS changed_on,
        event_dates.phase,
        event_dates.event_mention_id,
        event_dates.is_expected,
        event_dates.phase NOT IN ('suspended', 'ended') AS is_start
    FROM event_dates
    INNER JOIN events ON event_dates.event_id = events.event_id
    INNER JOIN event_types ON events.event_type = event_types.event_type
    LEFT JOIN started ON event_dates.event_id = started.event_id
    LEFT JOIN parties ON event_dates.event_id = parties.event_id
    WHERE
        event_dates.is_preferred
        AND event_types.plover = 'SANCTION'
        AND (events.status IN ('in_force', 'suspended', 'ended') OR started.event_id IS NOT NULL)
        AND events.status NOT IN ('denied', 'possible', 'cancelled')
        -- Without a day of effect a measure begins with its first other phase.
        AND (started.event_id IS NULL OR event_dates.phase IN ('effective', 'suspended', 'ended'))
        -- A clause that names neither whom or what it hits, nor who acts and when, tells of no measure that holds.
        AND (
            parties.has_target
            OR events.object_name IS NOT NULL
            OR (parties.has_source AND events.basis IN ('explicit', 'relative', 'era'))
        )
),

ordered AS (
    SELECT
        event_id,
        changed_on,
        phase,
        event_mention_id,
        is_expected,
        is_start,
        lag(is_start) OVER by_day AS was_start
    FROM changes
    WHERE changed_on IS NOT NULL
    WINDOW by_day AS (PARTITION BY event_id ORDER BY changed_on, is_start DESC, event_mention_id)
),

turns AS (
    SELECT
        event_id,
        changed_on,
        phase,
        event_mention_id,
        is_start,
        lead(changed_on) OVER by_day AS next_on,
        lead(phase) OVER by_day AS next_phase,
        lead(event_mention_id) OVER by_day AS next_mention_id,
        lead(is_expected) OVER by_day AS is_next_expected
    FROM ordered
    WHERE is_start IS DISTINCT FROM was_start
    WINDOW by_day AS (PARTITION BY event_id ORDER BY changed_on, is_start DESC, event_mention_id)
)

SELECT
    turns.event_id,
    events.event_type,
    events.title,
    turns.changed_on AS in_force_from,
    -- The day of the end is the first on which it no longer holds.
    turns.next_on AS in_force_until,
    turns.phase AS start_phase,
    turns.event_mention_id AS start_mention_id,
    turns.next_phase AS end_phase,
    turns.next_mention_id AS end_mention_id,
    turns.is_next_expected AS is_end_expected
FROM turns
INNER JOIN events ON turns.event_id = events.event_id
WHERE turns.is_start AND (turns.next_on IS NULL OR turns.next_on > turns.changed_on);

COMMENT ON VIEW measure_periods IS 'A period in which a measure is in force by its preferred dates, with the mentions that begin and end it.';
COMMENT ON COLUMN measure_periods.event_id IS 'The measure: an event of a type whose PLOVER class is SANCTION, a restriction that lasts until it is lifted';
COMMENT ON COLUMN measure_periods.event_type IS 'What kind of measure it is';
COMMENT ON COLUMN measure_periods.title IS 'The measure, in one line';
COMMENT ON COLUMN measure_periods.in_force_from IS 'First day in force';
COMMENT ON COLUMN measure_periods.in_force_until IS 'First day no longer in force; NULL is still in force';
COMMENT ON COLUMN measure_periods.start_phase IS 'Phase that begins it: effective, or the first phase known where no day of effect is';
COMMENT ON COLUMN measure_periods.start_mention_id IS 'The mention that dates the beginning';
COMMENT ON COLUMN measure_periods.end_phase IS 'suspended or ended; NULL is still in force';
COMMENT ON COLUMN measure_periods.end_mention_id IS 'The mention that dates the end';
COMMENT ON COLUMN measure_periods.is_end_expected IS 'Whether the end is announced or fixed beforehand, and no text reports that it came; NULL without an end';
