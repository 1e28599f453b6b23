// What the page knows: events with their days as milliseconds (UTC), places and hues, and their details.
// What does not belong here: filters, drawing, or the page's elements.

const DAY = 86_400_000;
const OTHER = "other";
const PLACES_SHOWN = 5;
const SPARE_HUES = ["blue", "red", "green", "violet", "orange", "teal"];

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const time = (iso) => (iso === null ? null : Date.parse(iso));
const isoDay = (ms) => new Date(ms).toISOString().slice(0, 10);
const words = (name) => name.replaceAll("_", " ");
const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** Columns as they travel ({name: [values]}) as rows ([{name: value}]). */
function rowsOf(columns) {
  const names = Object.keys(columns);
  return (columns[names[0]] ?? []).map((_, row) =>
    Object.fromEntries(names.map((name) => [name, columns[name][row]])),
  );
}

/** The rows by the value that they have in column `key`. */
function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) groups.has(row[key]) ? groups.get(row[key]).push(row) : groups.set(row[key], [row]);
  return groups;
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const dayWords = (ms) => dayFormat.format(ms);

/** An interval in the words of its precision: "16 May 2019", "May 2019", "Q2 2019", "by 3 May 2020", "no date". */
function when({ from, to, precision }) {
  if (from === null && to === null) return "no date";
  if (from === null) return `by ${dayWords(to)}`;
  if (to === null) return `${dayWords(from)} or later`;
  const start = new Date(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  if (from === to) return dayWords(from);
  if (precision === "month") return monthFormat.format(from);
  if (precision === "quarter") return `Q${Math.floor(month / 3) + 1} ${year}`;
  if (precision === "half") return `H${month < 6 ? 1 : 2} ${year}`;
  if (precision === "year") return `${year}`;
  if (precision === "decade") return `${year}s`;
  return `${dayWords(from)} – ${dayWords(to)}`;
}

/** Where and how an event is marked: a dot in the middle of its days, a triangle where one end is unknown. */
function mark({ from, to, modality }) {
  const hollow = !["occurred", "ongoing"].includes(modality);
  const unsure = ["hypothetical", "denied"].includes(modality);
  if (from === null || to === null) {
    return { time: from ?? to, shape: from === null ? "triangle-left" : "triangle-right", hollow };
  }
  return { time: (from + to) / 2, shape: unsure ? "diamond" : "circle", hollow };
}

const overview = read("overview-data");
const periods = groupBy(rowsOf(overview.in_force), "event_id");
const conflicts = groupBy(rowsOf(overview.conflicts), "event_id");
const typeOf = new Map(overview.event_types.map((type) => [type.event_type, type]));
const placeName = new Map(overview.jurisdictions.map(({ country_code, name }) => [country_code, name]));

const events = rowsOf(overview.events).map((row, rank) => {
  const event = {
    ...row,
    rank,
    from: time(row.earliest),
    to: time(row.latest),
    family: typeOf.get(row.event_type).family,
  };
  const inForce = (periods.get(row.event_id) ?? []).map((period) => [
    time(period.in_force_from),
    time(period.in_force_until),
  ]);
  const searched = [row.title, row.sources, row.targets, row.objects, words(row.event_type)]
    .join(" ")
    .toLowerCase();
  return Object.assign(event, mark(event), {
    when: when(event),
    inForce,
    searched,
    disputed: conflicts.has(row.event_id),
  });
});
const eventOf = new Map(events.map((event) => [event.event_id, event]));

/** The places with most events, each with its hue; what is left over is "other". */
const places = (() => {
  const count = new Map();
  for (const { jurisdiction } of events)
    if (jurisdiction) count.set(jurisdiction, (count.get(jurisdiction) ?? 0) + 1);
  const codes = [...count.keys()]
    .sort((a, b) => count.get(b) - count.get(a) || (a < b ? -1 : 1))
    .slice(0, PLACES_SHOWN);
  const spare = SPARE_HUES.filter((hue) => !codes.some((code) => overview.hues[code] === hue));
  const named = codes.map((code) => ({
    code,
    name: placeName.get(code) ?? code,
    hue: overview.hues[code] ?? spare.shift(),
  }));
  const all = named.length && events.every(({ jurisdiction }) => codes.includes(jurisdiction));
  return all ? named : [...named, { code: OTHER, name: "Other", hue: "grey" }];
})();
const placeOf = new Map(places.map((place) => [place.code, place]));
for (const event of events) event.place = placeOf.get(event.jurisdiction) ?? placeOf.get(OTHER);

/** First and last day that the page shows. */
const extent = (() => {
  const days = events.flatMap(({ time, inForce }) =>
    time === null ? [] : [time, ...inForce.flat().filter((ms) => ms !== null && ms <= Date.now())],
  );
  const first = days.reduce((least, ms) => Math.min(least, ms), Infinity);
  const last = days.reduce((most, ms) => Math.max(most, ms), -Infinity);
  if (first > last) return [Date.now() - 365 * DAY, Date.now()];
  const margin = Math.max(15 * DAY, (last - first) * 0.02);
  return [first - margin, last + margin];
})();

/** The days to begin with: without the few far-off events that would press all others together. */
const firstDays = (() => {
  const times = events.flatMap(({ time }) => (time === null ? [] : [time])).sort((a, b) => a - b);
  const few = Math.floor(times.length * 0.02);
  const [start, end] = [times[few] ?? extent[0], times[times.length - 1 - few] ?? extent[1]];
  const margin = Math.max(15 * DAY, (end - start) * 0.02);
  const isFar = (gap) => gap > (end - start) * 0.2 + margin;
  return [
    isFar(start - extent[0]) ? start - margin : extent[0],
    isFar(extent[1] - end) ? end + margin : extent[1],
  ];
})();

/** Whether a measure is in force on day `ms`; the day of its end is the first on which it is not. */
const isInForce = (event, ms) => event.inForce.some(([from, to]) => from <= ms && (to === null || ms < to));
/** Day since which the event is in force on day `ms`. */
const inForceSince = (event, ms) =>
  event.inForce.find(([from, to]) => from <= ms && (to === null || ms < to))[0];

/** Quotes, phases and links of an event; read when first asked for, as they are most of the page's weight. */
const detailsOf = (() => {
  let tables;
  return (id) => {
    if (!tables) {
      const details = read("details-data");
      const links = rowsOf(details.links);
      tables = {
        phases: groupBy(rowsOf(details.phases), "event_id"),
        evidence: groupBy(rowsOf(details.evidence), "event_id"),
        linksFrom: groupBy(links, "from_event_id"),
        linksTo: groupBy(links, "to_event_id"),
        documents: new Map(rowsOf(details.documents).map((document) => [document.document_id, document])),
      };
    }
    const of = (name) => tables[name].get(id) ?? [];
    const evidence = of("evidence").map((quote) => ({
      ...quote,
      document: tables.documents.get(quote.document_id),
    }));
    return { phases: of("phases"), evidence, linksFrom: of("linksFrom"), linksTo: of("linksTo") };
  };
})();
