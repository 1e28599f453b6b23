-- warning check of rejected_inputs: every input of the last run could be read.
SELECT
    source_uri,
    reason,
    detail
FROM rejected_inputs
