-- Inputs that this run could not read (`rejected`) keep the day on which they were first rejected.
CREATE OR REPLACE TEMP TABLE still_rejected AS
SELECT
    rejected.*,
    coalesce(rejected_inputs.seen_at, $now) AS seen_at
FROM rejected
LEFT JOIN rejected_inputs
    ON rejected.source_uri = rejected_inputs.source_uri AND rejected.reason = rejected_inputs.reason;

DELETE FROM rejected_inputs;

INSERT INTO rejected_inputs BY NAME
SELECT *
FROM still_rejected;
