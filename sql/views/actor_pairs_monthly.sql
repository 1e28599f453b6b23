CREATE OR REPLACE VIEW actor_pairs_monthly AS
SELECT
    date_trunc('month', coalesce(events.earliest, events.latest))::DATE AS month_start,
    givers.actor_id AS source_actor_id,
    source_actors.name AS source_actor,
    source_actors.country_code AS source_country,
    takers.actor_id AS target_actor_id,
    target_actors.name AS target_actor,
    target_actors.country_code AS target_country,
    events.event_type,
    event_types.family,
    event_types.direction,
    count(*) AS event_count,
    sum(events.independent_source_count)::BIGINT AS source_count
FROM events
INNER JOIN event_types ON events.event_type = event_types.event_type
INNER JOIN event_actors AS givers ON events.event_id = givers.event_id AND givers.role = 'source'
INNER JOIN event_actors AS takers ON events.event_id = takers.event_id AND takers.role = 'target'
INNER JOIN actors AS source_actors ON givers.actor_id = source_actors.actor_id
INNER JOIN actors AS target_actors ON takers.actor_id = target_actors.actor_id
WHERE
    coalesce(events.earliest, events.latest) IS NOT NULL
    AND events.modality IN ('occurred', 'ongoing')
GROUP BY ALL;

COMMENT ON VIEW actor_pairs_monthly IS 'How many events one actor directed at another in a month, by type. Counts events, not reports.';
COMMENT ON COLUMN actor_pairs_monthly.month_start IS 'First day of the month';
COMMENT ON COLUMN actor_pairs_monthly.source_actor_id IS 'Who acted';
COMMENT ON COLUMN actor_pairs_monthly.source_actor IS 'Its name';
COMMENT ON COLUMN actor_pairs_monthly.source_country IS 'Its country';
COMMENT ON COLUMN actor_pairs_monthly.target_actor_id IS 'Towards whom';
COMMENT ON COLUMN actor_pairs_monthly.target_actor IS 'Its name';
COMMENT ON COLUMN actor_pairs_monthly.target_country IS 'Its country';
COMMENT ON COLUMN actor_pairs_monthly.event_type IS 'What kind of event it is';
COMMENT ON COLUMN actor_pairs_monthly.family IS 'measure (of a government), diplomacy, company, speech or other';
COMMENT ON COLUMN actor_pairs_monthly.direction IS 'restrictive, liberalising or neutral';
COMMENT ON COLUMN actor_pairs_monthly.event_count IS 'Events';
COMMENT ON COLUMN actor_pairs_monthly.source_count IS 'Independent sources that report them, added up';
