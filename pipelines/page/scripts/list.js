// The same events as a table: for screen readers, for reading on paper, and for events without a date.
// What does not belong here: the chart.

const ROWS_A_TIME = 200;

/** Show the events in `body`, the newest first, undated ones last; `more` shows the next. */
function fillList(body, more, shown, onPick) {
  const sorted = [...shown].sort((a, b) => (b.time ?? -Infinity) - (a.time ?? -Infinity) || a.rank - b.rank);
  const row = (event) =>
    element(
      "tr",
      {},
      element("td", { className: "date" }, event.when),
      element("td", { style: `color: var(--${event.place.hue})` }, event.place.name),
      element(
        "td",
        {},
        element("button", { type: "button", onclick: () => onPick(event.event_id) }, event.title),
      ),
      element("td", {}, words(event.event_type)),
      element("td", {}, words(event.status)),
      element("td", { className: "number" }, event.independent_source_count),
    );
  let next = 0;
  const show = () => {
    body.append(...sorted.slice(next, (next += ROWS_A_TIME)).map(row));
    more.hidden = next >= sorted.length;
    more.textContent = `Show more (${Math.max(0, sorted.length - next).toLocaleString("en")} left)`;
  };
  body.replaceChildren();
  more.onclick = show;
  show();
}
