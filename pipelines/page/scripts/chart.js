// The chart: feeds rows to Vega, keeps its size, colours and days, and tells what the reader points at.
// What does not belong here: which events are chosen, or what is shown beside the chart.

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const NAMED_COLOURS = ["ink", "faint", "grid", "card", "accent"];
const SHORTEST = 7 * DAY;

/** The colours in use, read from the style sheet so that light, dark and print agree with it. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const hues = Object.fromEntries([...SPARE_HUES, "grey"].map((hue) => [hue, colour(hue)]));
  return {
    ...hues,
    ink: colour("ink"),
    faint: colour("faint"),
    grid: colour("line"),
    card: colour("card"),
    accent: colour("accent"),
  };
}

const measure = (() => {
  const context = document.createElement("canvas").getContext("2d");
  return (text) => ((context.font = `10px ${FONT}`), context.measureText(text).width);
})();

/** The chart in `container`; `onPick(id)` and `onDays([from, to])` tell what the reader picked and where they moved. */
async function createChart(container, { onPick, onDays }) {
  const config = { background: "transparent", font: FONT, axis: { labelFont: FONT }, text: { font: FONT } };
  const { view } = await vegaEmbed(container, read("chart-data"), {
    mode: "vega",
    renderer: "canvas",
    actions: false,
    config,
    tooltip: { offsetX: 14, offsetY: 12 },
  });
  let colours = readColours();
  let drawn = { shown: [], dots: [], bars: [], lanes: [] };
  let ringed = [];
  let waiting = false;
  const days = () => view.signal("days");
  const visible = () => drawn.dots.filter(({ time }) => time >= days()[0] && time <= days()[1]);

  /** What depends on the days shown: dots or cells, bars, labels, rings. */
  function drawDays() {
    const inSight = visible();
    const bars = drawn.bars.filter(({ from, to }) => from <= days()[1] && to >= days()[0]);
    const dense = inSight.length > DOTS_SHOWN;
    const labels = layLabels(inSight, days(), view.width(), measure);
    view.data("dots", dense ? [] : inSight.length < drawn.dots.length ? drawn.dots : inSight);
    view.data("bars", dense ? [] : bars);
    view.data("cells", dense ? layCells(inSight, bars, days(), view.width()) : []);
    view.data("labels", labels);
    drawRings();
    container.setAttribute("aria-label", describe(inSight.length));
  }

  const drawRings = () =>
    view.data(
      "rings",
      drawn.dots.filter(({ id }) => ringed.includes(id)),
    );

  function describe(count) {
    const [events, lanes] = [plural(count, "event"), plural(drawn.lanes.length, "lane")];
    return `Timeline chart: ${events} in ${lanes}, ${days().map(dayWords).join(" to ")}`;
  }

  /** Draw the events, in as many lanes as they need. */
  function draw(chosen) {
    const shown = chosen.filter(({ time, inForce }) => time !== null || inForce.length);
    const { lanes, laneOf } = layLanes(shown, colours);
    drawn = { shown, lanes, ...layMarks(shown, laneOf, colours) };
    const { rows, highest } = layMonths(drawn.dots, colours);
    const counts = layOverview(drawn.dots);
    view.data("lanes", lanes).data("months", rows).data("all_counts", counts);
    view.signal("highest", highest).signal("mostCounted", Math.max(1, ...counts.map(({ count }) => count)));
    fit();
  }

  /** Take the width that there is; on a narrow screen lane names give way. */
  function fit() {
    const labelWidth = container.clientWidth < 640 ? 112 : 168;
    view.signal("labelWidth", labelWidth).signal("laneHeight", LANE.height);
    view.width(Math.max(120, container.clientWidth - labelWidth - 14));
    drawDays();
  }

  function setDays([from, to]) {
    const length = clamp(to - from, [SHORTEST, extent[1] - extent[0]]);
    const start = clamp((from + to - length) / 2, [extent[0], extent[1] - length]);
    view.signal("days", [start, start + length]).runAsync();
  }

  function zoom(factor, anchor = (days()[0] + days()[1]) / 2) {
    setDays(days().map((ms) => anchor + (ms - anchor) * factor));
  }

  function paint() {
    colours = readColours();
    for (const name of NAMED_COLOURS) view.signal(name, colours[name]);
  }

  view.addSignalListener("days", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      drawDays();
      onDays([...days()]);
      view.runAsync();
    });
  });
  view.addEventListener("click", (_, item) => {
    if (item?.datum?.id) onPick(item.datum.id);
    else if (item?.mark?.name === "cell") zoom(0.2, (item.datum.from + item.datum.to) / 2);
  });
  container.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const x = event.clientX - container.getBoundingClientRect().left - view.signal("labelWidth");
      zoom(event.deltaY > 0 ? 1.25 : 0.8, days()[0] + (x / view.width()) * (days()[1] - days()[0]));
    },
    { passive: false },
  );
  view
    .signal("extent", extent)
    .signal("shortest", SHORTEST)
    .signal("days", [...extent]);
  paint();

  return {
    draw,
    setDays,
    zoom,
    visible,
    fit: () => (fit(), view.runAsync()),
    paint: () => (paint(), draw(drawn.shown), view.runAsync()),
    lanes: () => drawn.lanes,
    isDense: () => visible().length > DOTS_SHOWN,
    /** Show the day of "in force on" and rings around the events of these ids. */
    point: (day, ids) => {
      ringed = ids;
      drawRings();
      return view.signal("day", day).signal("dayLabel", isoDay(day)).runAsync();
    },
  };
}
