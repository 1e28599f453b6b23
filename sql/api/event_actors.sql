-- Who has which part in an event ($event_id).
SELECT
    event_actors.role,
    actors.actor_id,
    actors.name,
    actors.kind,
    actors.country_code
FROM event_actors
INNER JOIN actors ON event_actors.actor_id = actors.actor_id
WHERE event_actors.event_id = $event_id
ORDER BY event_actors.role DESC, actors.name, actors.actor_id;
