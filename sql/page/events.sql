-- The events of the page, the most salient first. An event belongs to the jurisdiction of who acts, else of whom it is done to.
WITH parts AS (
    SELECT
        event_actors.event_id,
        event_actors.role,
        actors.name,
        COALESCE(actors.country_code, parents.country_code) AS country_code
    FROM event_actors
    INNER JOIN actors ON event_actors.actor_id = actors.actor_id
    LEFT JOIN actors AS parents ON actors.parent_actor_id = parents.actor_id
),

joined_parts AS (
    SELECT
        event_id,
        STRING_AGG(name, '; ' ORDER BY name) FILTER (WHERE role = 'source') AS sources,
        STRING_AGG(name, '; ' ORDER BY name) FILTER (WHERE role = 'target') AS targets,
        STRING_AGG(name, '; ' ORDER BY name) FILTER (WHERE role = 'object') AS objects,
        COALESCE(
            MIN(country_code) FILTER (WHERE role = 'source'),
            MIN(country_code) FILTER (WHERE role = 'target'),
            MIN(country_code)
        ) AS jurisdiction
    FROM parts
    GROUP BY event_id
)

SELECT
    events.event_id,
    events.title,
    events.event_type,
    joined_parts.jurisdiction,
    events.earliest,
    events.latest,
    events.precision,
    events.basis,
    events.modality,
    events.status,
    joined_parts.sources,
    joined_parts.targets,
    CONCAT_WS('; ', events.object_name, joined_parts.objects) AS objects,
    events.amounts,
    events.document_count,
    events.independent_source_count,
    ROUND(events.confidence, 2) AS confidence
FROM events
LEFT JOIN joined_parts ON events.event_id = joined_parts.event_id
ORDER BY events.salience DESC, events.event_id;
