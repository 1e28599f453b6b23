-- Which words named the actors of the clauses that support an event ($event_id).
SELECT
    event_mention_actors.event_mention_id,
    event_mention_actors.role,
    actors.name,
    actor_mentions.quote,
    actor_mentions.method
FROM event_evidence
INNER JOIN event_mention_actors ON event_evidence.event_mention_id = event_mention_actors.event_mention_id
INNER JOIN actors ON event_mention_actors.actor_id = actors.actor_id
LEFT JOIN actor_mentions ON event_mention_actors.actor_mention_id = actor_mentions.actor_mention_id
WHERE event_evidence.event_id = $event_id
ORDER BY event_mention_actors.event_mention_id, event_mention_actors.role DESC, actors.name;
