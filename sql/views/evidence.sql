CREATE OR REPLACE VIEW evidence AS
SELECT
    event_evidence.event_id,
    events.event_type,
    events.title,
    event_evidence.score,
    event_evidence.reason,
    event_mentions.event_mention_id,
    event_mentions.quote,
    substring(documents.text, event_mentions.trigger_start + 1, event_mentions.trigger_end - event_mentions.trigger_start)
        AS trigger_words,
    time_expressions.quote AS time_words,
    event_mentions.event_type AS mention_type,
    event_mentions.modality,
    event_mentions.phase,
    event_mentions.attributed_to,
    event_mentions.earliest,
    event_mentions.latest,
    event_mentions.precision,
    event_mentions.basis,
    event_mentions.confidence,
    event_mentions.rule_id,
    time_expressions.rule_id AS time_rule_id,
    event_mentions.char_start,
    event_mentions.char_end,
    documents.document_id,
    documents.source_id,
    documents.source_uri,
    documents.publisher,
    documents.title AS document_title,
    documents.published_earliest,
    documents.published_latest,
    documents.published_basis,
    documents.near_duplicate_of
FROM event_evidence
INNER JOIN events ON event_evidence.event_id = events.event_id
INNER JOIN event_mentions ON event_evidence.event_mention_id = event_mentions.event_mention_id
INNER JOIN documents ON event_mentions.document_id = documents.document_id
LEFT JOIN time_expressions ON event_mentions.time_expression_id = time_expressions.time_expression_id;

COMMENT ON VIEW evidence IS 'A clause that supports an event, with its document and exact offsets: the way from a row to the words.';
COMMENT ON COLUMN evidence.event_id IS 'The event';
COMMENT ON COLUMN evidence.event_type IS 'What kind of event it is';
COMMENT ON COLUMN evidence.title IS 'What happened, in one line';
COMMENT ON COLUMN evidence.score IS 'How well the mention fits the others of the event, from 0 to 1';
COMMENT ON COLUMN evidence.reason IS 'Why it was counted to the event';
COMMENT ON COLUMN evidence.event_mention_id IS 'The mention';
COMMENT ON COLUMN evidence.quote IS 'The exact words of the clause';
COMMENT ON COLUMN evidence.trigger_words IS 'The words that name the event';
COMMENT ON COLUMN evidence.time_words IS 'The words that date it';
COMMENT ON COLUMN evidence.mention_type IS 'What kind of event the clause reports';
COMMENT ON COLUMN evidence.modality IS 'Modality of the clause: occurred, ongoing, planned, predicted, hypothetical or denied';
COMMENT ON COLUMN evidence.phase IS 'Which phase its date is of';
COMMENT ON COLUMN evidence.attributed_to IS 'Who says so, where the text attributes it';
COMMENT ON COLUMN evidence.earliest IS 'First day by this clause; NULL is unbounded';
COMMENT ON COLUMN evidence.latest IS 'Last day by this clause; NULL is unbounded';
COMMENT ON COLUMN evidence.precision IS 'Width of the interval';
COMMENT ON COLUMN evidence.basis IS 'How the date is known: explicit, relative, era, document or none';
COMMENT ON COLUMN evidence.confidence IS 'Probability that the mention is right, from 0 to 1';
COMMENT ON COLUMN evidence.rule_id IS 'The rule that found the event';
COMMENT ON COLUMN evidence.time_rule_id IS 'The rule that found the time expression';
COMMENT ON COLUMN evidence.char_start IS 'Offset of the first character of the clause in the text';
COMMENT ON COLUMN evidence.char_end IS 'Offset after its last character';
COMMENT ON COLUMN evidence.document_id IS 'The document';
COMMENT ON COLUMN evidence.source_id IS 'Name that its source gives the document';
COMMENT ON COLUMN evidence.source_uri IS 'URL or path of the document';
COMMENT ON COLUMN evidence.publisher IS 'Who published it';
COMMENT ON COLUMN evidence.document_title IS 'Its title';
COMMENT ON COLUMN evidence.published_earliest IS 'First day on which it can have been published';
COMMENT ON COLUMN evidence.published_latest IS 'Last day on which it can have been published';
COMMENT ON COLUMN evidence.published_basis IS 'How the publication date is known';
COMMENT ON COLUMN evidence.near_duplicate_of IS 'Document of which it is nearly a copy';
