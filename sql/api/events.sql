-- Events, the newest first: every word of $words in title or parties, $actor in any role (name, alias or id),
-- $event_type (type or family), $status, $modality, $country of who acts, $first and $last day; $most after $skipped.
WITH wanted AS (
    SELECT actors.actor_id
    FROM actors
    WHERE lower($actor) IN (lower(actors.actor_id), lower(actors.name))
    UNION
    SELECT actor_aliases.actor_id
    FROM actor_aliases
    WHERE lower(actor_aliases.alias) = lower($actor)
)

SELECT
    *,
    count(*) OVER () AS total
FROM timeline
WHERE
    ($actor IS NULL OR event_id IN (
        SELECT event_actors.event_id
        FROM event_actors
        INNER JOIN wanted ON event_actors.actor_id = wanted.actor_id
    ))
    AND ($words IS NULL OR list_bool_and(list_transform(
        string_split_regex(trim(lower($words)), '\s+'),
        LAMBDA word: contains(lower(concat_ws(' ', title, sources, targets, objects)), word)
    )))
    AND ($event_type IS NULL OR $event_type IN (event_type, family))
    AND ($status IS NULL OR status = $status)
    AND ($modality IS NULL OR modality = $modality)
    AND ($country IS NULL OR list_contains(string_split(source_countries, '; '), $country))
    AND ($first IS NULL OR coalesce(latest, earliest) >= $first)
    AND ($last IS NULL OR coalesce(earliest, latest) <= $last)
ORDER BY event_date DESC NULLS LAST, salience DESC, event_id
LIMIT $most OFFSET $skipped;
