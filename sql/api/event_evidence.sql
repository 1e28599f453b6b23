-- The quotes behind an event ($event_id), the best first.
SELECT
    quote,
    char_start,
    char_end,
    phase,
    modality,
    attributed_to,
    confidence,
    rule_id,
    score,
    reason,
    document_id,
    source_id,
    source_uri,
    publisher,
    document_title,
    published_earliest,
    published_latest,
    near_duplicate_of
FROM evidence
WHERE event_id = $event_id
ORDER BY score DESC, confidence DESC, event_mention_id;
