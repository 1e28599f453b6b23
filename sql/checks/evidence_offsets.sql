-- blocking check of event_mentions: every quote stands in its document at the offsets given.
SELECT
    'time_expressions' AS found_in,
    time_expressions.time_expression_id AS id,
    time_expressions.quote
FROM time_expressions
INNER JOIN documents ON time_expressions.document_id = documents.document_id
WHERE
    substring(documents.text, time_expressions.char_start + 1, time_expressions.char_end - time_expressions.char_start)
    != time_expressions.quote
UNION ALL
SELECT
    'actor_mentions' AS found_in,
    actor_mentions.actor_mention_id AS id,
    actor_mentions.quote
FROM actor_mentions
INNER JOIN documents ON actor_mentions.document_id = documents.document_id
WHERE
    substring(documents.text, actor_mentions.char_start + 1, actor_mentions.char_end - actor_mentions.char_start)
    != actor_mentions.quote
UNION ALL
SELECT
    'event_mentions' AS found_in,
    event_mentions.event_mention_id AS id,
    event_mentions.quote
FROM event_mentions
INNER JOIN documents ON event_mentions.document_id = documents.document_id
WHERE
    substring(documents.text, event_mentions.char_start + 1, event_mentions.char_end - event_mentions.char_start)
    != event_mentions.quote
    OR event_mentions.trigger_start < event_mentions.char_start
    OR event_mentions.trigger_end > event_mentions.char_end
    OR event_mentions.trigger_end <= event_mentions.trigger_start
