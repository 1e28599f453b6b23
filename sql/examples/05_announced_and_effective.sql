-- How long did measures take from announcement to effect?
SELECT
    title,
    announced_on,
    effective_on,
    date_diff('day', announced_on, effective_on) AS days_between
FROM timeline
WHERE family = 'measure' AND announced_on IS NOT NULL AND effective_on IS NOT NULL
ORDER BY days_between DESC, event_id;
