// Joins the parts: controls change the state, the state is shown and stands in the address.

const at = (id) => document.getElementById(id);
const say = (text) => (at("live").textContent = text);
let state = readState(location.hash);
let shown = [];
let focused = null;

const chart = await createChart(at("chart"), {
  onPick: (id) => open(id),
  onDays: (days) => {
    state.days = days;
    note();
    remember();
  },
});

const remember = (() => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(null, "", writeState(state)), 150);
  };
})();

/** Fill the controls that depend on the data. */
function buildControls() {
  const chip = ({ code, name, hue }) =>
    element(
      "button",
      {
        type: "button",
        className: "chip",
        style: `--hue: var(--${hue})`,
        "data-code": code,
        onclick: () => toggle(code),
      },
      name,
    );
  at("jurisdictions").append(...places.map(chip));
  const option = (value, text) => element("option", { value }, text);
  at("kind").append(option("", "All kinds"));
  for (const [family, types] of groupBy(overview.event_types, "family")) {
    const named = types.map(({ event_type, events: count }) =>
      option(event_type, `${words(event_type)} (${count.toLocaleString("en")})`),
    );
    at("kind").append(element("optgroup", { label: family }, option(family, `${family}: all`), ...named));
  }
  at("standing").append(...Object.entries(STANDINGS).map(([value, text]) => option(value, text)));
  const [first, last] = [Math.ceil(extent[0] / DAY), Math.floor(extent[1] / DAY)];
  Object.assign(at("slider"), { min: first, max: last });
  Object.assign(at("day"), { min: isoDay(first * DAY), max: isoDay(last * DAY) });
  const { counts } = overview;
  at("made").textContent =
    `Made from ${plural(counts.documents, "document")} and ${plural(counts.mentions, "mention")}` +
    (counts.built_at ? ` on ${counts.built_at.slice(0, 16)} UTC` : "") +
    (counts.last_published ? `; the newest document is of ${counts.last_published}.` : ".");
}

/** One place less or more; all of them chosen is none left out. */
function toggle(code) {
  const chosen = new Set(state.where.length ? state.where : places.map((place) => place.code));
  chosen.has(code) ? chosen.delete(code) : chosen.add(code);
  state.where = chosen.size === places.length ? [] : [...chosen];
  choose();
}

/** Show the state in the controls. */
function showControls() {
  if (at("query").value !== state.query) at("query").value = state.query;
  Object.assign(at("kind"), { value: state.kind });
  Object.assign(at("standing"), { value: state.standing });
  for (const chip of at("jurisdictions").children) {
    chip.setAttribute("aria-pressed", !state.where.length || state.where.includes(chip.dataset.code));
  }
  at("clear").hidden = !isFiltered(state);
  at("show-chart").setAttribute("aria-pressed", state.view === "chart");
  at("show-list").setAttribute("aria-pressed", state.view === "list");
  at("chart-view").hidden = at("zoom").hidden = state.view === "list";
  at("list-view").hidden = state.view === "chart";
}

/** How many events of how many, from when to when, in words. */
function summary() {
  const undated = shown.filter(({ time }) => time === null).length;
  const parts = [`${shown.length.toLocaleString("en")} of ${plural(events.length, "event")}`];
  if (undated < shown.length) parts.push(spanOf(shown).map(isoDay).join(" to "));
  if (undated) parts.push(`${undated.toLocaleString("en")} without a date`);
  return parts.join(", ");
}

/** Filters changed: find the events again and show them. */
async function choose() {
  showControls();
  shown = chosenEvents(state);
  at("summary").textContent = summary();
  if (state.view === "list") fillList(at("rows"), at("more-rows"), shown, open);
  else chart.draw(shown);
  await showDay();
  note();
  say(at("summary").textContent);
  remember();
}

const spanOf = (some) =>
  some.reduce(
    (span, { time }) => (time === null ? span : [Math.min(span[0], time), Math.max(span[1], time)]),
    [Infinity, -Infinity],
  );

/** The day of "in force on" changed, or what is shown of it. */
async function showDay() {
  at("slider").value = Math.round(state.day / DAY);
  at("slider").setAttribute("aria-valuetext", dayWords(state.day));
  at("day").value = isoDay(state.day);
  const { count, content } = inForcePanel(shown, state.day, open);
  at("in-force-count").textContent = count.toLocaleString("en");
  if (state.event) at("panel").replaceChildren(...eventPanel(eventOf.get(state.event), open, close));
  else at("panel").replaceChildren(...content);
  await point();
}

const point = () => chart.point(state.day, [state.event, focused].filter(Boolean));

function note() {
  const dense = state.view === "chart" && chart.isDense();
  at("note").textContent = dense ? "Colour shows how many; zoom in to see each event." : "";
  const undated = shown.filter(({ time }) => time === null).length;
  at("undated").hidden = !undated || state.view === "list";
  at("undated").textContent = `${plural(undated, "event")} without a date`;
}

/** Show one event beside the chart. */
async function open(id) {
  state.event = id;
  await showDay();
  at("panel").scrollTop = 0;
  at("panel")
    .querySelector("h2")
    .focus({ preventScroll: matchMedia("(min-width: 981px)").matches });
  remember();
}

async function close() {
  const was = state.event;
  state.event = null;
  await showDay();
  remember();
  if (was) (state.view === "chart" ? at("chart") : at("rows").querySelector("button"))?.focus();
}

/** Keys in the chart: along the days, across the lanes, in and out. */
function onKey(event) {
  const dots = chart.visible();
  const now = dots.findIndex(({ id }) => id === focused);
  const actions = {
    ArrowRight: () => focusOn(dots[Math.min(dots.length - 1, now + 1)]),
    ArrowLeft: () => focusOn(dots[now < 0 ? dots.length - 1 : Math.max(0, now - 1)]),
    ArrowDown: () => focusOn(neighbour(dots, dots[now], 1)),
    ArrowUp: () => focusOn(neighbour(dots, dots[now], -1)),
    Home: () => focusOn(dots[0]),
    End: () => focusOn(dots[dots.length - 1]),
    Enter: () => focused && open(focused),
    "+": () => chart.zoom(0.6),
    "=": () => chart.zoom(0.6),
    "-": () => chart.zoom(1 / 0.6),
    0: () => chart.setDays(extent),
  };
  if (!actions[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  actions[event.key]();
}

/** The dot nearest in time in the next lane that has one, downwards (1) or upwards (-1). */
function neighbour(dots, from, step) {
  if (!from) return dots[0];
  const lanes = chart.lanes().map(({ lane }) => lane);
  for (let index = lanes.indexOf(from.lane) + step; index >= 0 && index < lanes.length; index += step) {
    const inLane = dots.filter(({ lane }) => lane === lanes[index]);
    if (inLane.length)
      return inLane.reduce((best, dot) =>
        Math.abs(dot.time - from.time) < Math.abs(best.time - from.time) ? dot : best,
      );
  }
  return from;
}

function focusOn(dot) {
  if (!dot) return;
  focused = dot.id;
  point();
  const event = eventOf.get(focused);
  say(`${event.title}, ${event.when}, ${event.place.name}, ${words(event.event_type)}`);
}

function listen() {
  const onInput = (id, action) => at(id).addEventListener("input", () => action(at(id).value));
  let typing;
  onInput("query", (value) => {
    clearTimeout(typing);
    typing = setTimeout(() => ((state.query = value.trim()), choose()), 120);
  });
  onInput("kind", (value) => ((state.kind = value), choose()));
  onInput("standing", (value) => {
    state.standing = value;
    if (value === "undated") state.view = "list";
    choose();
  });
  onInput("slider", (value) => ((state.day = value * DAY), (state.event = null), showDay(), remember()));
  onInput(
    "day",
    (value) =>
      value && ((state.day = clamp(Date.parse(value), extent)), (state.event = null), showDay(), remember()),
  );
  at("clear").onclick = () => (
    Object.assign(state, { query: "", where: [], kind: "", standing: "" }),
    choose(),
    at("query").focus()
  );
  at("show-chart").onclick = () => ((state.view = "chart"), choose());
  at("show-list").onclick = () => ((state.view = "list"), choose());
  at("skip").onclick = (event) => (
    event.preventDefault(),
    (state.view = "list"),
    choose().then(() => at("rows").querySelector("button")?.focus())
  );
  at("undated").onclick = () => (Object.assign(state, { standing: "undated", view: "list" }), choose());
  at("zoom-in").onclick = () => chart.zoom(0.6);
  at("zoom-out").onclick = () => chart.zoom(1 / 0.6);
  at("zoom-all").onclick = () => chart.setDays(extent);
  at("controls").onsubmit = (event) => event.preventDefault();
  at("chart").addEventListener("keydown", onKey);
  document.addEventListener("keydown", (event) => event.key === "Escape" && state.event && close());
  addEventListener(
    "hashchange",
    () => ((state = readState(location.hash)), chart.setDays(state.days), choose()),
  );
  for (const query of ["(prefers-color-scheme: dark)", "print"])
    matchMedia(query).addEventListener("change", () => chart.paint());
  new ResizeObserver(() => state.view === "chart" && chart.fit()).observe(at("chart"));
}

buildControls();
chart.setDays(state.days);
await choose();
listen();
requestAnimationFrame(() =>
  requestAnimationFrame(() => (document.documentElement.dataset.readyAfter = Math.round(performance.now()))),
);
