-- The timeline as readers get it: one row an event, in the order of time, undated ones last.
SELECT *
FROM timeline
ORDER BY event_date NULLS LAST, event_id;
