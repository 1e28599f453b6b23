// What stands beside the chart: the measures in force on a day, or one event with its evidence.
// What does not belong here: the chart. Texts are set as text, never as HTML: they come from documents.

const LISTED_AT_FIRST = 150;

/** An element with its properties, attributes (aria-*, style …) and children; null children are left out. */
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    name in made && name !== "style" ? (made[name] = value) : made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const hueOf = ({ place }) => `--hue: var(--${place.hue})`;
const LINK_WORDS = {
  retaliates: ["Retaliates against", "Retaliated against by"],
  amends: ["Amends", "Amended by"],
  reverses: ["Reverses", "Reversed by"],
  suspends: ["Suspends", "Suspended by"],
  implements: ["Implements", "Implemented by"],
};

/** The measures in force on day `ms`, the newest first, with a button each. */
function inForcePanel(shown, ms, onPick) {
  const inForce = shown
    .filter((event) => isInForce(event, ms))
    .sort((a, b) => inForceSince(b, ms) - inForceSince(a, ms));
  const list = element("ul", { className: "events" });
  const item = (event) =>
    element(
      "li",
      {},
      element(
        "button",
        { type: "button", onclick: () => onPick(event.event_id) },
        element(
          "span",
          { className: "since", style: hueOf(event) },
          `${event.place.name} · since ${isoDay(inForceSince(event, ms))}`,
        ),
        element("span", { className: "name" }, event.title),
      ),
    );
  list.append(...inForce.slice(0, LISTED_AT_FIRST).map(item));
  const rest = inForce.slice(LISTED_AT_FIRST);
  const more = element(
    "button",
    { type: "button", onclick: () => (list.append(...rest.map(item)), more.remove()) },
    `Show ${rest.length} more`,
  );
  return {
    count: inForce.length,
    content: [
      element("h2", {}, `In force on ${isoDay(ms)}`),
      inForce.length
        ? list
        : element("p", { className: "faint" }, "No measure of those chosen is in force on this day."),
      ...(rest.length ? [more] : []),
    ],
  };
}

/** One event: what, when, who, how it stands, what it answers, and the quotes that say so. */
function eventPanel(event, onPick, onClose) {
  const { phases, evidence, linksFrom, linksTo } = detailsOf(event.event_id);
  const links = [
    ...linksFrom.map((link) => [LINK_WORDS[link.link_type]?.[0] ?? link.link_type, link.to_event_id]),
    ...linksTo.map((link) => [LINK_WORDS[link.link_type]?.[1] ?? link.link_type, link.from_event_id]),
  ].filter(([, id]) => eventOf.has(id));
  return [
    element("button", { type: "button", className: "back", onclick: onClose }, "‹ Measures in force"),
    element("h2", { tabIndex: -1 }, event.title),
    tags(event),
    facts(event),
    event.disputed
      ? element("p", { className: "warning" }, "Sources give different dates; all are listed below.")
      : null,
    ...(phases.length ? [element("h3", {}, "Dates"), phaseTable(event, phases)] : []),
    ...(links.length
      ? [
          element("h3", {}, "Related"),
          ...links.map(([relation, id]) => linkButton(relation, eventOf.get(id), onPick)),
        ]
      : []),
    element("h3", {}, evidence.length < event.document_count ? "Evidence (the best quotes)" : "Evidence"),
    ...evidence.map((quote) => quoteBlock(event, quote)),
  ].filter((child) => child !== null);
}

function tags(event) {
  const type = typeOf.get(event.event_type);
  const hints = [words(event.event_type), words(event.modality), words(event.status)];
  return element(
    "ul",
    { className: "tags" },
    element("li", { className: "hue", style: hueOf(event) }, event.place.name),
    ...[...new Set(hints)].map((hint, index) => element("li", index ? {} : { title: type.definition }, hint)),
  );
}

function facts(event) {
  const basis = {
    explicit: "stated",
    relative: "stated relative to another date",
    era: "by the period named",
    document: "by the publication date",
    none: "",
  };
  const inForce = event.inForce
    .map(([from, to]) => `${dayWords(from)} – ${to === null ? "still" : dayWords(to)}`)
    .join("; ");
  const rows = [
    ["When", basis[event.basis] ? `${event.when} (${basis[event.basis]})` : event.when],
    ["Who", event.sources],
    ["To whom", event.targets],
    ["What", event.objects],
    ["Amounts", event.amounts],
    ["In force", inForce],
    [
      "Reported",
      `${plural(event.document_count, "document")}, ${plural(event.independent_source_count, "independent source")}`,
    ],
    ["Confidence", `${Math.round(event.confidence * 100)}%`],
  ];
  return element(
    "dl",
    {},
    ...rows
      .filter(([, value]) => value)
      .flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
  );
}

function phaseTable(event, phases) {
  const disputed = new Set((conflicts.get(event.event_id) ?? []).map(({ phase }) => phase));
  const row = (phase) =>
    element(
      "tr",
      {},
      element("td", {}, phase.phase),
      element(
        "td",
        { className: "date" },
        when({ from: time(phase.earliest), to: time(phase.latest), precision: phase.precision }),
      ),
      element(
        "td",
        { className: disputed.has(phase.phase) ? "disputed" : "" },
        disputed.has(phase.phase) ? (phase.is_preferred ? "disputed, preferred" : "disputed") : "",
      ),
      element("td", { className: "number" }, plural(phase.document_count, "document")),
    );
  return element("table", {}, element("tbody", {}, ...phases.map(row)));
}

function linkButton(relation, other, onPick) {
  return element(
    "button",
    { type: "button", className: "link", onclick: () => onPick(other.event_id) },
    element("span", { className: "since", style: hueOf(other) }, `${relation} · ${other.when}`),
    other.title,
  );
}

function quoteBlock(event, quote) {
  const { document: source } = quote;
  const published = {
    from: time(source.published_earliest),
    to: time(source.published_latest),
    precision: null,
  };
  const name = source.title ?? source.source_id;
  const isWeb = /^https?:\/\//i.test(source.source_uri);
  return element(
    "blockquote",
    { style: hueOf(event) },
    element("p", {}, `“${quote.quote}”`),
    element(
      "footer",
      {},
      isWeb
        ? element("a", { href: source.source_uri, target: "_blank", rel: "noopener noreferrer" }, name)
        : name,
      [
        source.publisher && ` · ${source.publisher}`,
        ` · ${published.from === null && published.to === null ? "undated" : when(published)}`,
        quote.attributed_to && ` · according to ${quote.attributed_to}`,
        source.near_duplicate_of && " · near-copy of another text",
        ` · characters ${quote.char_start.toLocaleString("en")}–${quote.char_end.toLocaleString("en")}`,
      ]
        .filter(Boolean)
        .join(""),
    ),
  );
}
