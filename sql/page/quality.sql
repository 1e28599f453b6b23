-- How well the timeline is founded: one row a figure, shares from 0 to 1.
WITH figures AS (
    SELECT
        COUNT(*)::DOUBLE AS events,
        AVG((events.precision IS NOT DISTINCT FROM 'day')::INTEGER) AS dated_to_the_day,
        AVG((COALESCE(events.earliest, events.latest) IS NULL)::INTEGER) AS without_a_date,
        AVG((events.basis IN ('explicit', 'relative', 'era'))::INTEGER) AS dated_by_words,
        AVG((events.independent_source_count > 1)::INTEGER) AS with_several_sources,
        AVG((sources.event_id IS NOT NULL)::INTEGER) AS with_a_known_source_actor,
        AVG((conflicts.event_id IS NOT NULL)::INTEGER) AS with_dates_in_conflict,
        AVG(events.confidence) AS mean_confidence
    FROM events
    LEFT JOIN (
        SELECT DISTINCT event_actors.event_id
        FROM event_actors
        INNER JOIN actors ON event_actors.actor_id = actors.actor_id
        WHERE event_actors.role = 'source' AND actors.is_resolved
    ) AS sources ON events.event_id = sources.event_id
    LEFT JOIN (SELECT DISTINCT event_id FROM conflicting_dates) AS conflicts ON events.event_id = conflicts.event_id
)

UNPIVOT figures ON COLUMNS(*) INTO NAME figure VALUE amount;
