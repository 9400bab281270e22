// The page: what a person does, and what is shown for it.

var tables = JSON.parse(document.getElementById("tables").textContent);
var all = document.getElementById("all");
var results = document.getElementById("results");
var found = document.getElementById("found");
var searchField = document.getElementById("searchField");
var hostField = document.getElementById("hostField");
var entries = Array.prototype.slice.call(document.querySelectorAll(".entry"));
var homes = entries.map(function (entry) {
  return { parent: entry.parentNode, next: entry.nextSibling };
});
var byId = Object.create(null);
entries.forEach(function (entry) {
  byId[entry.id.toLowerCase()] = entry;
});
var KINDS = [
  { name: "edition", one: "edition", many: "editions" },
  { name: "without", one: "product without a key", many: "products without a key" },
  { name: "error", one: "error code", many: "error codes" },
  { name: "event", one: "event", many: "events" },
  { name: "host", one: "vendor's host", many: "vendors' hosts" }
];
var index = new Index(tables, entries);
var opened = null;
var commands = new Commands(tables);

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
    remember();
  }, 700);
}

/** Keeps what is looked for in the address, so that the browser's way back leads to it again. */
function remember() {
  try {
    window.history.replaceState(null, "", results.hidden ? "#" : "#?" + encodeURIComponent(searchField.value));
  } catch (e) {
    // Some browsers keep no history of files.
  }
}

/** Opens what an entry holds, so that it can be read at once. */
function open(entry) {
  var details = entry.querySelector("details");
  if (details) {
    details.open = true;
  }
}

/** What the address names behind its number sign. */
function addressed() {
  var name = window.location.hash.substring(1);
  try {
    return decodeURIComponent(name);
  } catch (e) {
    // A per cent sign that begins no escape: the name is taken as it stands.
    return name;
  }
}

/** Shows the entry that the address names (#0xC004F074), or what it means as words. */
function followAddress() {
  var name = addressed();
  var entry = byId[name.toLowerCase()];
  if (name.charAt(0) === "?") {
    searchField.value = name.substring(1);
    search();
  } else if (entry) {
    searchField.value = "";
    search();
    open(entry);
    entry.scrollIntoView();
    var link = entry.querySelector("h4 a");
    link.focus();
  } else if (name && !document.getElementById(name)) {
    searchField.value = name.replace(/[-+_]/g, " ");
    search();
  } else if (name && searchField.value) {
    searchField.value = "";
    search();
    document.getElementById(name).scrollIntoView();
  }
}

function useHost() {
  var text = hostField.value.replace(/^\s+|\s+$/g, "");
  var complaint = document.getElementById("hostSaid");
  var host = null;
  var reason = "";
  try {
    host = text === "" ? null : parseHost(text);
  } catch (refused) {
    if (!(refused instanceof Refused)) {
      throw refused;
    }
    reason = refused.reason;
  }
  complaint.textContent = reason === "" ? "" : "Not a KMS host: " + reason + ". The lines below name none.";
  announceLater(complaint.textContent);
  hostField.setAttribute("aria-invalid", reason === "" ? "false" : "true");
  commands.use(host);
  lines.forEach(function (line) {
    line.node.textContent = commands.withHost(line.text);
  });
}

var lines = Array.prototype.map.call(document.querySelectorAll("code.line"), function (node) {
  return { node: node, text: node.textContent };
});

lines.forEach(function (line) {
  line.node.parentNode.appendChild(copyButton("Copy " + line.text, function () {
    return line.node.textContent;
  }));
});

entries.forEach(function (entry) {
  var key = entry.querySelector("p.key");
  if (key) {
    key.appendChild(copyButton("Copy " + key.textContent + " of " + entry.querySelector("h4").textContent, function () {
      return key.querySelector("code").textContent;
    }));
  }
  if (isKind(entry, "host")) {
    key.appendChild(button("Use", "Use this host in the command lines", function (element) {
      hostField.value = entry.getAttribute("data-host");
      useHost();
      element.textContent = "In the lines now";
      announceLater("The command lines name this host now.");
      window.setTimeout(function () {
        element.textContent = "Use";
      }, 2500);
    }));
  }
  if (isKind(entry, "edition")) {
    // Made when they are first looked at: a page of them all would open slowly.
    var details = entry.querySelector("details");
    details.addEventListener("toggle", function () {
      if (details.open) {
        commands.addTo(entry);
      }
    });
  }
});

/** Goes to the first answer. */
function goToFirst() {
  var entry = results.hidden ? null : results.querySelector("section:not([hidden]) .entry");
  if (entry) {
    open(entry);
    entry.querySelector("h4 a").focus();
    entry.scrollIntoView();
  }
}

searchField.addEventListener("input", search);
document.addEventListener("keydown", function (event) {
  if (event.key === "Escape" || event.key === "Esc") {
    if (document.activeElement === searchField && searchField.value !== "") {
      searchField.value = "";
      search();
    }
    searchField.focus();
    searchField.scrollIntoView({ block: "center" });
  }
});
document.getElementById("searchForm").addEventListener("keydown", function (event) {
  if (event.key === "Enter") {
    event.preventDefault();
    goToFirst();
  }
});
hostField.addEventListener("input", useHost);
window.addEventListener("hashchange", followAddress);
// A printed answer is whole; of the whole page the tables are enough.
var openedForPrinting = [];
window.addEventListener("beforeprint", function () {
  Array.prototype.forEach.call(results.querySelectorAll(".entry"), function (entry) {
    var details = entry.querySelector("details");
    if (details && !details.open) {
      openedForPrinting.push(details);
      details.open = true;
    }
    if (isKind(entry, "edition")) {
      commands.addTo(entry);
    }
  });
});
window.addEventListener("afterprint", function () {
  openedForPrinting.forEach(function (details) {
    details.open = false;
  });
  openedForPrinting = [];
});

var themeButton = document.getElementById("themeButton");
var dark = !!window.matchMedia && window.matchMedia("(prefers-color-scheme: dark)").matches;
themeButton.textContent = dark ? "Light" : "Dark";
themeButton.setAttribute("aria-label", "Change between dark and light");
themeButton.addEventListener("click", function () {
  dark = !dark;
  document.documentElement.setAttribute("data-theme", dark ? "dark" : "light");
  themeButton.textContent = dark ? "Light" : "Dark";
});

themeButton.hidden = false;
document.getElementById("searchForm").hidden = false;
if (window.location.hash) {
  followAddress();
} else {
  search();
  searchField.focus();
}
// Some browsers lead the focus to the address by themselves once everything is there; it belongs on the entry's link.
window.addEventListener("load", function () {
  window.setTimeout(function () {
    var entry = byId[addressed().toLowerCase()];
    if (entry && document.activeElement === document.body) {
      entry.querySelector("h4 a").focus();
    }
    document.documentElement.setAttribute("data-ready", "true");
  }, 0);
});
