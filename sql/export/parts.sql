-- Every actor's part in an event.
SELECT
    event_actors.event_id,
    event_actors.role,
    actors.actor_id,
    actors.name,
    actors.kind,
    actors.country_code,
    actors.wikidata_id
FROM event_actors
INNER JOIN actors ON event_actors.actor_id = actors.actor_id
ORDER BY event_actors.event_id, event_actors.role, actors.actor_id;
