// What the reader has chosen, as it stands in the address (after #), and which events it leaves.
// What does not belong here: showing it.

const STANDINGS = {
  "": "Any status",
  happened: "Happened",
  planned: "Planned or predicted",
  unsure: "Hypothetical or denied",
  disputed: "Sources disagree",
  undated: "Without a date",
};
const hasStanding = {
  "": () => true,
  happened: ({ modality }) => modality === "occurred" || modality === "ongoing",
  planned: ({ modality }) => modality === "planned" || modality === "predicted",
  unsure: ({ modality }) => modality === "hypothetical" || modality === "denied",
  disputed: ({ disputed }) => disputed,
  undated: ({ time }) => time === null,
};

const clamp = (value, [low, high]) => Math.min(Math.max(value, low), high);
const today = () => Math.floor(clamp(Date.now(), extent) / DAY) * DAY;

/** The choices that an address makes; what it does not say, or says wrongly, is as at first. */
function readState(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const givenDay = (name, fallback) => {
    const ms = Date.parse(given.get(name) ?? "");
    return Number.isNaN(ms) ? fallback : clamp(ms, extent);
  };
  const codes = (given.get("where") ?? "").split(",").filter((code) => placeOf.has(code));
  const [from, to] = [givenDay("from", firstDays[0]), givenDay("to", firstDays[1])];
  return {
    query: given.get("q") ?? "",
    where: codes,
    kind: given.get("kind") ?? "",
    standing: given.get("status") in STANDINGS ? given.get("status") : "",
    days: from < to ? [from, to] : [...firstDays],
    day: givenDay("day", today()),
    event: eventOf.has(given.get("event")) ? given.get("event") : null,
    view: given.get("view") === "list" ? "list" : "chart",
  };
}

/** The address of the choices; what is as at first is left out. */
function writeState(state) {
  const said = new URLSearchParams();
  if (state.query) said.set("q", state.query);
  if (state.where.length) said.set("where", state.where.join(","));
  if (state.kind) said.set("kind", state.kind);
  if (state.standing) said.set("status", state.standing);
  if (state.days[0] !== firstDays[0]) said.set("from", isoDay(state.days[0]));
  if (state.days[1] !== firstDays[1]) said.set("to", isoDay(state.days[1]));
  if (state.day !== today()) said.set("day", isoDay(state.day));
  if (state.event) said.set("event", state.event);
  if (state.view === "list") said.set("view", "list");
  return `#${said}`;
}

const isFiltered = (state) => Boolean(state.query || state.where.length || state.kind || state.standing);

/** The events that the choices leave: every word searched for, any of the places, the kind, the status. */
function chosenEvents(state) {
  const sought = state.query.toLowerCase().split(/\s+/).filter(Boolean);
  return events.filter(
    (event) =>
      (!state.where.length || state.where.includes(event.place.code)) &&
      (!state.kind || state.kind === event.event_type || state.kind === event.family) &&
      hasStanding[state.standing](event) &&
      sought.every((word) => event.searched.includes(word)),
  );
}
