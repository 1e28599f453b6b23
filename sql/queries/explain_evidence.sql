-- Every clause that supports an event ($event_id), best first, with its line in the text.
SELECT
    evidence.event_mention_id,
    evidence.quote,
    evidence.trigger_words,
    evidence.mention_type,
    evidence.rule_id,
    evidence.time_words,
    evidence.time_rule_id,
    evidence.modality,
    evidence.phase,
    evidence.attributed_to,
    evidence.earliest,
    evidence.latest,
    evidence.basis,
    evidence.confidence,
    evidence.score,
    evidence.reason,
    evidence.source_id,
    evidence.source_uri,
    evidence.publisher,
    evidence.published_earliest,
    evidence.published_latest,
    evidence.published_basis,
    documents.published_reason,
    evidence.char_start,
    evidence.char_end,
    1 + len(regexp_extract_all(left(documents.text, evidence.char_start), '\n')) AS line_no
FROM evidence
INNER JOIN documents ON evidence.document_id = documents.document_id
WHERE evidence.event_id = $event_id
ORDER BY evidence.score DESC, evidence.published_earliest, evidence.event_mention_id;
