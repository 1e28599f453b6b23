// Which lane, row, label or cell an event gets: from events to the rows that the chart draws.
// What does not belong here: colours in use, drawing, or what the reader does.

const LANES_SHOWN = 14;
const LANE = { height: 34, barRows: 3, labelWidths: [280, 170] };
// So many dots can still be told apart; beyond them cells of colour show how dense they lie.
const DOTS_SHOWN = 2_000;
const LABELS_OF_LANE = 300;

/** The lanes of `shown`: a place and type each, the rarest types of a place folded into one. */
function layLanes(shown, colours) {
  const counts = new Map();
  for (const { place, event_type } of shown) {
    const key = `${place.code}/${event_type}`;
    const lane = counts.get(key) ?? {
      lane: key,
      place,
      type: event_type,
      label: words(event_type),
      count: 0,
    };
    lane.count += 1;
    counts.set(key, lane);
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || (a.lane < b.lane ? -1 : 1));
  const own = ranked.length <= LANES_SHOWN + 2 ? ranked : ranked.slice(0, LANES_SHOWN);
  const laneOf = new Map(own.map((lane) => [lane.lane, lane]));
  const folded = new Map();
  for (const { lane, place, count } of ranked.slice(own.length)) {
    const rest = folded.get(place.code) ?? {
      lane: `${place.code}/`,
      place,
      type: "",
      label: "other types",
      count: 0,
    };
    rest.count += count;
    folded.set(place.code, rest);
    laneOf.set(lane, rest);
  }
  const order = (lane) => places.indexOf(lane.place);
  const lanes = [...own, ...folded.values()].sort(
    (a, b) => order(a) - order(b) || !a.type - !b.type || b.count - a.count || (a.lane < b.lane ? -1 : 1),
  );
  for (const lane of lanes) {
    Object.assign(lane, {
      code: lane.place.code === OTHER ? "···" : lane.place.code,
      colour: colours[lane.place.hue],
    });
  }
  return { lanes, laneOf: (event) => laneOf.get(`${event.place.code}/${event.event_type}`) };
}

/** Dots and bars of the events, with their lane, colour and tip; an event without a date has none. */
function layMarks(shown, laneOf, colours) {
  const dots = [];
  const bars = [];
  for (const event of shown) {
    const { event_id: id, place, time, shape, hollow, title } = event;
    const { lane, type } = laneOf(event);
    const own = {
      id,
      lane,
      colour: colours[place.hue],
      label: type ? shortTitle(title) : title,
      rank: event.rank,
    };
    if (time !== null) {
      const [from, to] = [event.from ?? time, event.to ?? time];
      dots.push({ ...own, time, from, to, shape, hollow, tip: `${title}\n${event.when}` });
    }
    for (const [from, to] of event.inForce) {
      const until = to === null ? "" : ` until ${dayWords(to)}`;
      bars.push({
        ...own,
        from,
        to: to ?? extent[1],
        tip: `${title}\nin force since ${dayWords(from)}${until}`,
      });
    }
  }
  dots.sort((a, b) => a.time - b.time || a.rank - b.rank);
  stackBars(bars);
  return { dots, bars };
}

/** What a title says beyond who and what kind, which the lane says: the part after the dash, where it has one. */
function shortTitle(title) {
  const [, ...rest] = title.split(" – ");
  return rest.join(" – ") || title;
}

/** Give each bar the first row of its lane that is free, or the one that is free the soonest. */
function stackBars(bars) {
  bars.sort((a, b) => a.from - b.from || a.rank - b.rank);
  const rows = new Map();
  for (const bar of bars) {
    const ends = rows.get(bar.lane) ?? Array(LANE.barRows).fill(-Infinity);
    const free = ends.findIndex((end) => end < bar.from);
    bar.row = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    ends[bar.row] = Math.max(ends[bar.row], bar.to);
    rows.set(bar.lane, ends);
  }
}

/** Titles for the most salient dots that leave room for them; `measure` gives the width of a text in pixels. */
function layLabels(dots, days, width, measure) {
  const pixel = (ms) => ((ms - days[0]) / (days[1] - days[0])) * width;
  const labels = [];
  for (const lane of groupBy(dots, "lane").values()) {
    const taken = [];
    const isFree = (left, room) =>
      left + room <= width && taken.every(([start, end]) => left >= end + 8 || left + room + 8 <= start);
    for (const dot of lane.sort((a, b) => a.rank - b.rank).slice(0, LABELS_OF_LANE)) {
      const left = pixel(dot.time) - 4;
      const needed = measure(dot.label) + 2;
      const room = LANE.labelWidths.map((most) => Math.min(needed, most)).find((some) => isFree(left, some));
      if (room === undefined) continue;
      taken.push([left, left + room]);
      labels.push({ ...dot, room });
    }
  }
  return labels;
}

/** Cells of about 7 pixels: how many dots, and below how many measures in force, in each stretch of a lane. */
function layCells(dots, bars, days, width) {
  const bins = Math.max(1, Math.round(width / 7));
  const step = (days[1] - days[0]) / bins;
  const bin = (ms) => Math.floor((ms - days[0]) / step);
  const happened = new Map();
  const inForce = new Map();
  const add = (cells, { lane, colour }, number) => {
    const key = `${lane} ${number}`;
    const cell = cells.get(key) ?? {
      lane,
      colour,
      from: days[0] + number * step,
      to: days[0] + (number + 1) * step,
      count: 0,
    };
    cell.count += 1;
    cells.set(key, cell);
  };
  for (const dot of dots) add(happened, dot, bin(dot.time));
  for (const bar of bars) {
    for (let number = Math.max(0, bin(bar.from)); number <= Math.min(bins - 1, bin(bar.to)); number++)
      add(inForce, bar, number);
  }
  return [
    ...shade(happened, { top: 12, height: 10, noun: "event" }),
    ...shade(inForce, { top: 25, height: 5, noun: "measure in force" }),
  ];
}

function shade(cells, { top, height, noun }) {
  const most = [...cells.values()].reduce((high, { count }) => Math.max(high, count), 1);
  return [...cells.values()].map((cell) => {
    const counted =
      noun === "event" ? plural(cell.count, noun) : `${cell.count.toLocaleString("en")} in force`;
    const level = 0.12 + 0.83 * Math.sqrt(cell.count / most);
    return { ...cell, top, height, level, tip: `${counted}\n${dayWords(cell.from)} – ${dayWords(cell.to)}` };
  });
}

/** Counts a month: the first place upwards, the second downwards, all others on top of the first. */
function layMonths(dots, colours) {
  const months = new Map();
  for (const dot of dots) {
    const date = new Date(dot.time);
    const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    const code = eventOf.get(dot.id).place.code;
    const month = months.get(from) ?? new Map();
    months.set(from, month.set(code, (month.get(code) ?? 0) + 1));
  }
  const rows = [];
  const highest = [0, 0];
  for (const [from, counts] of months) {
    const start = new Date(from);
    const to = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1);
    let [down, up] = [0, 0];
    for (const [index, { code, name, hue }] of places.entries()) {
      const count = counts.get(code) ?? 0;
      if (!count) continue;
      const [low, high] = index === 1 ? [(down -= count), down + count] : [up, (up += count)];
      rows.push({
        from,
        to,
        low,
        high,
        colour: colours[hue],
        tip: `${name}: ${plural(count, "event")}\n${monthFormat.format(from)}`,
      });
    }
    highest[0] = Math.min(highest[0], down);
    highest[1] = Math.max(highest[1], up);
  }
  return { rows, highest: highest[0] === highest[1] ? [-1, 1] : highest };
}

/** How many of the dots fall into each hundredth of the days that the page knows. */
function layOverview(dots) {
  const bins = 100;
  const step = (extent[1] - extent[0]) / bins;
  const counts = Array(bins + 1).fill(0);
  for (const dot of dots) counts[Math.floor((dot.time - extent[0]) / step)] += 1;
  return counts.map((count, number) => ({ time: extent[0] + Math.min(bins, number + 0.5) * step, count }));
}
