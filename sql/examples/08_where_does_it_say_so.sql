-- Where exactly do the texts say that a party was added to a list? Offsets are into documents.text.
SELECT
    title,
    quote,
    trigger_words,
    time_words,
    source_id,
    char_start,
    char_end,
    rule_id
FROM evidence
WHERE event_type = 'entity_listing'
ORDER BY event_id, score DESC, event_mention_id;
