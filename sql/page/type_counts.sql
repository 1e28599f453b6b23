-- How many events there are of each type, and how many of them happened, are planned, and so on.
SELECT
    event_type,
    COUNT(*)::BIGINT AS events,
    COUNT(*) FILTER (WHERE modality IN ('occurred', 'ongoing'))::BIGINT AS happened,
    COUNT(*) FILTER (WHERE modality IN ('planned', 'predicted'))::BIGINT AS planned,
    COUNT(*) FILTER (WHERE status = 'in_force')::BIGINT AS in_force,
    MAX(event_date) FILTER (WHERE modality = 'occurred') AS latest
FROM timeline
GROUP BY event_type
ORDER BY events DESC, event_type;
