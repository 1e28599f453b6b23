-- warning check of event_mentions: every input of the last run could be read and extracted.
SELECT
    source_uri,
    reason,
    detail
FROM rejected_inputs
