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
var index = new Index(tables, entries);
var opened = null;
var commands = new Commands(tables);

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

searchField.addEventListener("input", function () {
  search();
  rememberLater();
});
document.addEventListener("keydown", function (event) {
  if (event.key === "Escape" || event.key === "Esc") {
    if (document.activeElement === searchField && searchField.value !== "") {
      searchField.value = "";
      search();
      rememberLater();
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
