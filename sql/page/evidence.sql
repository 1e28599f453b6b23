-- The quotes behind each event, at most $quotes of them: those that fit it best, one document after another.
SELECT
    event_evidence.event_id,
    event_mentions.document_id,
    event_mentions.quote,
    event_mentions.char_start,
    event_mentions.char_end,
    event_mentions.phase,
    event_mentions.modality,
    event_mentions.attributed_to,
    event_evidence.reason
FROM event_evidence
INNER JOIN event_mentions ON event_evidence.event_mention_id = event_mentions.event_mention_id
QUALIFY
    ROW_NUMBER() OVER (
        PARTITION BY event_evidence.event_id
        ORDER BY event_evidence.score DESC, event_mentions.confidence DESC, event_mentions.event_mention_id
    ) <= $quotes
ORDER BY event_evidence.event_id, event_mentions.document_id, event_mentions.char_start;
