-- Known actors are those of the reference files (`known_actors`); the others are one row for all
-- texts that introduce them, described as most texts do, so that the order of reading does not matter.
DELETE FROM actors;

INSERT INTO actors BY NAME
SELECT * FROM known_actors;

INSERT INTO actors BY NAME
SELECT * EXCLUDE (document_id, voices)
FROM (
    SELECT
        *,
        count(*) OVER (PARTITION BY actor_id, name, kind) AS voices
    FROM unresolved_actors
)
WHERE actor_id NOT IN (SELECT known_actors.actor_id FROM known_actors)
QUALIFY row_number() OVER (PARTITION BY actor_id ORDER BY voices DESC, name, kind, document_id) = 1;
