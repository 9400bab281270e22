// What is shown for what was typed, and what is said of it.

var MOST_SHOWN = 60;
var KINDS = [
  { name: "edition", one: "edition", many: "editions" },
  { name: "without", one: "product without a key", many: "products without a key" },
  { name: "error", one: "error code", many: "error codes" },
  { name: "event", one: "event", many: "events" },
  { name: "host", one: "vendor's host", many: "vendors' hosts" }
];

function isKind(entry, kind) {
  return (" " + entry.className + " ").indexOf(" " + kind + " ") >= 0;
}

/** Where an entry is shown when it is found. */
function placeOf(entry) {
  if (isKind(entry, "edition") || isKind(entry, "without")) {
    return "foundKeys";
  }
  return isKind(entry, "host") ? "foundHosts" : "foundCodes";
}

/** Puts every entry back where the page has it; from the last to the first, so that each finds its neighbour there. */
function restore() {
  for (var i = entries.length - 1; i >= 0; i--) {
    if (entries[i].parentNode !== homes[i].parent) {
      homes[i].parent.insertBefore(entries[i], homes[i].next);
    }
  }
}

/** Shows what has all the words, best first. */
function search() {
  var query = searchField.value;
  restore();
  if (opened) {
    opened.querySelector("details").open = false;
    opened = null;
  }
  var searching = wordsOf(query).length > 0;
  all.hidden = searching;
  document.getElementById("parts").hidden = searching;
  results.hidden = !searching;
  tell("");
  if (searching) {
    show(index.find(query), query);
  }
}

function show(hits, query) {
  var places = { foundKeys: 0, foundCodes: 0, foundHosts: 0 };
  hits.forEach(function (hit) {
    var place = placeOf(hit.entry.node);
    places[place]++;
    if (places[place] <= MOST_SHOWN) {
      document.getElementById(place).appendChild(hit.entry.node);
    }
  });
  Object.keys(places).forEach(function (place) {
    document.getElementById(place).hidden = places[place] === 0;
  });
  // Who types a name looks for a key; who pastes a code does not.
  var firstPlace = hits.length > 0 && hits[0].direct ? placeOf(hits[0].entry.node) : "foundKeys";
  results.insertBefore(document.getElementById(firstPlace), results.firstChild);
  var note = hits.length > 0 ? index.evaluationNote(query, hits[0].entry.node.getAttribute("data-family")) : "";
  tell((hits.length > 0 ? said(hits) : notFound(query)) + unknownCodes(query) + (note ? " Evaluation: " + note : ""));
  var sure = note === "" && hits.length > 0 && hits[0].open < 1 && (hits.length === 1 || hits[1].open >= 1);
  if (sure && hits[0].entry.node.querySelector("details")) {
    opened = hits[0].entry.node;
    open(opened);
  }
}

/** How many entries were found, as a sentence. */
function said(hits) {
  var counts = [];
  var editions = 0;
  KINDS.forEach(function (kind) {
    var count = hits.filter(function (hit) {
      return isKind(hit.entry.node, kind.name);
    }).length;
    editions = kind.name === "edition" ? count : editions;
    if (count > 0) {
      counts.push(count + " " + (count === 1 ? kind.one : kind.many)
        + (count > MOST_SHOWN ? " (the first " + MOST_SHOWN + " are shown: type more)" : ""));
    }
  });
  return counts.join(", ") + "." + (editions > 1 ? " Take the one that is installed: each edition has its own key." : "");
}

/** Why nothing was found; what may be a key of somebody's own is not repeated. */
function notFound(query) {
  if (looksLikeKey(query)) {
    return "This key is in no published table. It may be mistyped, or a retail, OEM, MAK or KMS host key: those are secrets of"
      + " their owner, and none is here. Look the edition up by its name.";
  }
  if (index.unknownCodes(query).length > 0) {
    return "";
  }
  var unknown = index.unknown(query);
  return unknown.length > 0 ? "Nothing here has: " + unknown.join(", ") + "." : "Nothing has all of these words: leave one out.";
}

/** What is said of codes that nobody explains here. */
function unknownCodes(query) {
  return index.unknownCodes(query).map(function (code) {
    return " " + code + " is in no table here; on Windows slui.exe 0x2a " + code + " shows what the system knows of it.";
  }).join("");
}

/** Shows a sentence at once, and has it read out when the typing pauses. */
function tell(text) {
  found.textContent = text.replace(/^ /, "");
  announceLater(found.textContent);
}

var pause = 0;

function announceLater(text) {
  window.clearTimeout(pause);
  pause = window.setTimeout(function () {
    announce(text);
  }, 700);
}

/** Opens what an entry holds, so that it can be read at once. */
function open(entry) {
  var details = entry.querySelector("details");
  if (details) {
    details.open = true;
  }
}
