-- Which measures answered which, and how many days later?
SELECT
    answer.title AS answer,
    event_links.link_type,
    cause.title AS cause,
    date_diff('day', cause.event_date, answer.event_date) AS days_later
FROM event_links
INNER JOIN timeline AS answer ON event_links.from_event_id = answer.event_id
INNER JOIN timeline AS cause ON event_links.to_event_id = cause.event_id
ORDER BY answer.event_date, answer.event_id, cause.event_id;
