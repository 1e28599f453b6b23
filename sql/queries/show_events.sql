-- Events by date: $actor (id, name or alias, without case), $event_type (type or family), $first and
-- $last day, $status, at most $most rows; NULL is no limit.
WITH wanted AS (
    SELECT actors.actor_id
    FROM actors
    WHERE lower($actor) IN (lower(actors.actor_id), lower(actors.name))
    UNION
    SELECT actor_aliases.actor_id
    FROM actor_aliases
    WHERE lower(actor_aliases.alias) = lower($actor)
)

SELECT *
FROM timeline
WHERE
    ($actor IS NULL OR event_id IN (
        SELECT event_actors.event_id
        FROM event_actors
        INNER JOIN wanted ON event_actors.actor_id = wanted.actor_id
    ))
    AND ($event_type IS NULL OR $event_type IN (event_type, family))
    AND ($status IS NULL OR status = $status)
    AND ($first IS NULL OR coalesce(latest, earliest) >= $first)
    AND ($last IS NULL OR coalesce(earliest, latest) <= $last)
ORDER BY event_date, salience DESC, event_id
LIMIT coalesce($most, 1000000000);
